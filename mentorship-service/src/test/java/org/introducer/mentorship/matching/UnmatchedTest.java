package org.introducer.mentorship.matching;

import static org.introducer.mentorship.matching.TestPeople.inputs;
import static org.introducer.mentorship.matching.TestPeople.matched;
import static org.introducer.mentorship.matching.TestPeople.mentee;
import static org.introducer.mentorship.matching.TestPeople.menteeId;
import static org.introducer.mentorship.matching.TestPeople.mentor;
import static org.introducer.mentorship.matching.TestPeople.mentorId;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.introducer.mentorship.matching.outcome.MatchResult.Unmatched;
import org.introducer.mentorship.matching.outcome.MatchResult.Unmatched.Cause;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M10")
class UnmatchedTest {

    @Test
    void a_list_that_is_too_short_is_helped_by_a_mentor_with_a_free_seat() {
        var popular = mentor(1).ranking(Tiers.strict(List.of(menteeId(1))));
        var result = matched(inputs(
                List.of(popular, mentor(2)),
                List.of(mentee(1).wishes(1), mentee(2).wishes(1))));
        assertEquals(
                List.of(new Unmatched(
                        menteeId(2),
                        MentorType.CAREER,
                        Cause.LIST_TOO_SHORT,
                        List.of(),
                        List.of(new Change.ListMentor(mentorId(2))))),
                result.unmatched());
    }

    @Test
    void where_everybody_is_full_one_more_seat_at_a_listed_mentor_helps() {
        var popular = mentor(1).ranking(Tiers.strict(List.of(menteeId(1), menteeId(2))));
        var result = matched(
                inputs(List.of(popular), List.of(mentee(1).wishes(1), mentee(2).wishes(1))));
        assertEquals(
                List.of(new Unmatched(
                        menteeId(2),
                        MentorType.CAREER,
                        Cause.ALL_FULL_WITH_BETTER_RANKED,
                        List.of(),
                        List.of(new Change.AddSeats(mentorId(1), MentorType.CAREER, 1)))),
                result.unmatched());
    }

    @Test
    void a_wished_mentor_without_any_seat_is_full_and_one_seat_there_is_the_cheapest_change() {
        var taken = mentor(1).seats(0);
        var popular = mentor(2).ranking(Tiers.strict(List.of(menteeId(2), menteeId(3), menteeId(1))));
        var result = matched(inputs(
                List.of(taken, popular),
                List.of(mentee(1).wishes(2, 1), mentee(2).wishes(2), mentee(3).wishes(2))));
        assertEquals(
                new Unmatched(
                        menteeId(1),
                        MentorType.CAREER,
                        Cause.ALL_FULL_WITH_BETTER_RANKED,
                        List.of(),
                        List.of(new Change.AddSeats(mentorId(1), MentorType.CAREER, 1))),
                result.unmatched().getFirst());
    }

    @Test
    void seats_that_a_mentor_would_have_to_begin_with_are_one_step() {
        var inputs = inputs(
                List.of(mentor(1)),
                IntStream.range(1, 8)
                        .mapToObj(n -> mentee(n).wants(MentorType.RESEARCH))
                        .toList());
        var unmatched = matched(inputs).unmatched();
        assertEquals(7, unmatched.size());
        unmatched.forEach(left -> assertEquals(1, left.changes().size(), left.toString()));
    }

    @Test
    void no_fewer_seats_than_are_named_would_do() {
        var inputs = inputs(
                IntStream.range(0, 4).mapToObj(TestPeople::mentor).toList(),
                IntStream.range(0, 20).mapToObj(TestPeople::mentee).toList());
        var left = matched(inputs).unmatched();
        assertEquals(16, left.size());
        int several = 0;
        for (Unmatched unmatched : left) {
            var seats = (Change.AddSeats) unmatched.changes().getFirst();
            several += seats.seats() > 1 ? 1 : 0;
            for (int fewer = 1; fewer < seats.seats(); fewer++) {
                var change = new Change.AddSeats(seats.mentor(), seats.type(), fewer);
                var other = new Unmatched(
                        unmatched.mentee(), unmatched.type(), unmatched.cause(), List.of(), List.of(change));
                assertTrue(
                        matched(UnmatchedProperties.apply(inputs, other)).unmatched().stream()
                                .anyMatch(still -> still.mentee().equals(unmatched.mentee())),
                        change + " would do for " + unmatched);
            }
        }
        assertTrue(several > 0, "one seat was enough for each");
    }

    @Test
    void the_last_of_many_is_told_how_many_seats_it_would_take() {
        var popular = mentor(1)
                .ranking(Tiers.strict(
                        IntStream.range(1, 8).mapToObj(TestPeople::menteeId).toList()));
        var result = matched(inputs(
                List.of(popular),
                IntStream.range(1, 8).mapToObj(TestPeople::mentee).toList()));
        var last = result.unmatched().getLast();
        assertEquals(menteeId(7), last.mentee());
        assertEquals(List.of(new Change.AddSeats(mentorId(1), MentorType.CAREER, 6)), last.changes());
    }

    @Test
    void without_any_eligible_mentor_the_gentlest_rule_change_is_named() {
        var far = mentee(1)
                .zone("Asia/Kolkata")
                .available(new Availability(DayOfWeek.TUESDAY, LocalTime.of(3, 0), LocalTime.of(6, 0)));
        var inputs = inputs(List.of(mentor(1)), List.of(far), new HardRule.ZoneOverlap(16));
        var unmatched = matched(inputs).unmatched().getFirst();
        assertEquals(Cause.NO_ELIGIBLE_MENTOR, unmatched.cause());
        assertEquals(1, unmatched.changes().size());
        assertTrue(unmatched.changes().getFirst() instanceof Change.RelaxOverlap);
        assertEquals(
                1, matched(UnmatchedProperties.apply(inputs, unmatched)).pairs().size());
    }

    @Test
    void a_missing_language_names_the_rule_to_drop() {
        var inputs =
                inputs(List.of(mentor(1)), List.of(mentee(1).languages("pt")), new HardRule.SharedLanguage(Set.of()));
        assertEquals(
                List.of(new Change.DropRule(RuleId.SHARED_LANGUAGE)),
                matched(inputs).unmatched().getFirst().changes());
    }

    @Test
    void where_two_rules_stand_in_the_way_both_are_named_and_the_cheapest_pair_of_changes_is_given() {
        for (RunMode mode : RunMode.values()) {
            var far = mentee(1)
                    .languages("pt")
                    .institution("Example Hospital")
                    .available(new Availability(DayOfWeek.TUESDAY, LocalTime.of(18, 0), LocalTime.of(19, 0)));
            var near = mentor(1).languages("en");
            var inputs = OptimumProperties.withMode(
                    inputs(
                            List.of(near, mentor(2).languages("fr").institution("Example Hospital")),
                            List.of(far),
                            new HardRule.SharedLanguage(Set.of()),
                            new HardRule.DifferentInstitution(),
                            new HardRule.ZoneOverlap(8)),
                    mode);
            var left = matched(inputs).unmatched().getFirst();
            assertEquals(Cause.NO_ELIGIBLE_MENTOR, left.cause());
            assertEquals(List.of(RuleId.SHARED_LANGUAGE, RuleId.ZONE_OVERLAP), left.rules());
            assertEquals(
                    List.of(new Change.DropRule(RuleId.SHARED_LANGUAGE), new Change.RelaxOverlap(4)), left.changes());
            assertEquals(
                    mentorId(1),
                    matched(UnmatchedProperties.apply(inputs, left))
                            .pairs()
                            .getFirst()
                            .pair()
                            .mentor());
        }
    }

    @Test
    void a_rule_and_a_conflict_of_interest_are_two_changes_of_which_one_is_the_mentees() {
        UUID program = new UUID(1, 1);
        var inputs = inputs(
                List.of(mentor(1).selectsFor(program).languages("fr")),
                List.of(mentee(1).appliedTo(program)),
                new HardRule.SharedLanguage(Set.of()));
        var left = matched(inputs).unmatched().getFirst();
        assertEquals(List.of(RuleId.SHARED_LANGUAGE, RuleId.CONFLICT_OF_INTEREST), left.rules());
        assertEquals(
                Set.of(new Change.DropRule(RuleId.SHARED_LANGUAGE), new Change.ConsentToConflict()),
                Set.copyOf(left.changes()));
        assertEquals(1, matched(UnmatchedProperties.apply(inputs, left)).pairs().size());
    }

    @Test
    void a_do_not_match_beside_a_rule_is_named_and_no_change_is_offered() {
        var left = matched(inputs(
                        List.of(mentor(1).languages("fr")),
                        List.of(mentee(1)),
                        new HardRule.SharedLanguage(Set.of()),
                        new HardRule.DoNotMatch(Set.of(mentorId(1), menteeId(1)))))
                .unmatched()
                .getFirst();
        assertEquals(List.of(RuleId.SHARED_LANGUAGE, RuleId.DO_NOT_MATCH), left.rules());
        assertEquals(List.of(), left.changes());
    }

    @Test
    void a_mentor_without_a_seat_is_a_cause_of_its_own() {
        for (RunMode mode : RunMode.values()) {
            var result = matched(OptimumProperties.withMode(
                    inputs(
                            List.of(mentor(1).seats(0)),
                            List.of(mentee(1), mentee(2).wishes(1))),
                    mode));
            assertEquals(
                    List.of(Cause.NO_SEAT, Cause.NO_SEAT),
                    result.unmatched().stream().map(Unmatched::cause).toList());
        }
    }

    @Test
    void seats_that_running_mentorships_have_taken_beyond_the_capacity_are_added_first() {
        for (RunMode mode : RunMode.values()) {
            var inputs = OptimumProperties.withMode(inputs(List.of(mentor(1).seats(-2)), List.of(mentee(1))), mode);
            var left = matched(inputs).unmatched().getFirst();
            assertEquals(List.of(new Change.AddSeats(mentorId(1), MentorType.CAREER, 3)), left.changes());
            assertEquals(
                    1, matched(UnmatchedProperties.apply(inputs, left)).pairs().size());
        }
    }

    @Test
    void the_mentorships_of_a_type_that_was_stopped_count_against_seats_that_are_added_and_who_owes_fewest_is_asked() {
        for (RunMode mode : RunMode.values()) {
            var inputs = OptimumProperties.withMode(
                    inputs(
                            List.of(
                                    mentor(1).owes(MentorType.RESEARCH, 3),
                                    mentor(2).owes(MentorType.RESEARCH, 2)),
                            List.of(mentee(1).wants(MentorType.RESEARCH))),
                    mode);
            var left = matched(inputs).unmatched().getFirst();
            assertEquals(Cause.NO_ELIGIBLE_MENTOR, left.cause());
            assertEquals(List.of(RuleId.OFFERS_TYPE), left.rules());
            assertEquals(List.of(new Change.AddSeats(mentorId(2), MentorType.RESEARCH, 3)), left.changes());
            assertEquals(
                    1, matched(UnmatchedProperties.apply(inputs, left)).pairs().size());
            var fewer = inputs.with(new Change.AddSeats(mentorId(2), MentorType.RESEARCH, 2));
            assertEquals(List.of(), matched(fewer).pairs());
        }
    }

    @Test
    void a_type_nobody_offers_names_who_could() {
        var inputs = inputs(List.of(mentor(1)), List.of(mentee(1).wants(MentorType.RESEARCH)));
        var unmatched = matched(inputs).unmatched().getFirst();
        assertEquals(Cause.NO_ELIGIBLE_MENTOR, unmatched.cause());
        assertEquals(List.of(new Change.AddSeats(mentorId(1), MentorType.RESEARCH, 1)), unmatched.changes());
    }

    @Test
    void without_any_mentor_there_is_no_change_to_name() {
        var unmatched =
                matched(inputs(List.of(), List.of(mentee(1)))).unmatched().getFirst();
        assertEquals(Cause.NO_ELIGIBLE_MENTOR, unmatched.cause());
        assertEquals(List.of(), unmatched.changes());
    }

    @Test
    void each_of_many_kept_out_by_a_conflict_is_told_that_consent_would_help() {
        UUID program = new UUID(1, 1);
        var result = matched(inputs(
                List.of(mentor(1).seats(30).selectsFor(program)),
                IntStream.range(0, 30)
                        .mapToObj(n -> mentee(n).appliedTo(program))
                        .toList()));
        assertEquals(30, result.unmatched().size());
        result.unmatched().forEach(left -> {
            assertEquals(Cause.EXCLUDED, left.cause());
            assertEquals(List.of(new Change.ConsentToConflict()), left.changes());
        });
    }

    @Test
    void what_the_mentee_can_do_alone_comes_before_another_seat() {
        UUID program = new UUID(1, 1);
        var full = mentor(1).ranking(Tiers.strict(List.of(menteeId(1))));
        var result = matched(inputs(
                List.of(full, mentor(2).selectsFor(program)),
                List.of(mentee(1).wishes(1), mentee(2).wishes(1, 2).appliedTo(program))));
        var left = result.unmatched().getFirst();
        assertEquals(Cause.ALL_FULL_WITH_BETTER_RANKED, left.cause());
        assertEquals(List.of(new Change.ConsentToConflict()), left.changes());
    }
}
