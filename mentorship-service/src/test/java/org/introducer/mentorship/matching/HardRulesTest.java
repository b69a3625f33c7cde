package org.introducer.mentorship.matching;

import static org.introducer.mentorship.matching.TestPeople.inputs;
import static org.introducer.mentorship.matching.TestPeople.matched;
import static org.introducer.mentorship.matching.TestPeople.mentee;
import static org.introducer.mentorship.matching.TestPeople.menteeId;
import static org.introducer.mentorship.matching.TestPeople.mentor;
import static org.introducer.mentorship.matching.TestPeople.mentorId;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.introducer.mentorship.matching.HardRule.ConflictOfInterest.Mode;
import org.introducer.mentorship.matching.engine.Matching;
import org.introducer.mentorship.matching.outcome.MatchOutcome;
import org.introducer.mentorship.matching.outcome.MatchOutcome.LockConflict;
import org.introducer.mentorship.matching.outcome.MatchResult.Unmatched.Cause;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M04")
class HardRulesTest {

    private static final UUID PROGRAM = UUID.fromString("0194aaaa-0000-7000-8000-00000000beef");
    private static final Pair PAIR = new Pair(menteeId(1), mentorId(1), MentorType.CAREER);

    @Test
    void a_shared_language_is_one_both_speak() {
        var rule = new HardRule.SharedLanguage(Set.of());
        var both = inputs(
                List.of(mentor(1).languages("en", "hi")), List.of(mentee(1).languages("hi")), rule);
        var neither = inputs(List.of(mentor(1)), List.of(mentee(1).languages("hi")), rule);
        assertEquals(Set.of(), Matching.trace(both, PAIR).broken());
        assertEquals(
                Set.of(RuleId.SHARED_LANGUAGE), Matching.trace(neither, PAIR).broken());
    }

    @Test
    void overlap_is_counted_in_the_week_of_the_cycle_that_has_the_least() {
        // 18:00-20:00 in New York is 23:00-01:00 UTC in winter and 22:00-00:00 UTC in summer; Kolkata keeps +05:30.
        var kolkata = mentee(1)
                .zone("Asia/Kolkata")
                .available(new Availability(DayOfWeek.TUESDAY, LocalTime.of(4, 0), LocalTime.of(6, 0)));
        var newYork = mentor(1).available(new Availability(DayOfWeek.MONDAY, LocalTime.of(18, 0), LocalTime.of(20, 0)));
        // Tuesday 04:00-06:00 in Kolkata is Monday 22:30-00:30 UTC: 1.5 hours with New York's summer and its winter.
        var trace = Matching.trace(inputs(List.of(newYork), List.of(kolkata), new HardRule.ZoneOverlap(7)), PAIR);
        assertEquals(6, trace.overlapQuarterHours());
        assertEquals(Set.of(RuleId.ZONE_OVERLAP), trace.broken());
    }

    @Test
    void an_hour_lost_when_one_side_changes_its_clocks_is_not_promised() {
        var nairobi = mentee(1)
                .zone("Africa/Nairobi")
                .available(new Availability(DayOfWeek.MONDAY, LocalTime.of(16, 0), LocalTime.of(18, 0)));
        var newYork = mentor(1).available(new Availability(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(11, 0)));
        // September: 13:00-15:00 UTC on both sides. From 1 November New York is at 14:00-16:00 UTC.
        assertEquals(
                4,
                Matching.trace(inputs(List.of(newYork), List.of(nairobi)), PAIR).overlapQuarterHours());
    }

    @Test
    void the_same_institution_is_recognised_however_it_is_written() {
        var inputs = inputs(
                List.of(mentor(1).institution("St. Mary’s Hospital")),
                List.of(mentee(1).institution("st mary's hospital")),
                new HardRule.DifferentInstitution());
        assertEquals(
                Set.of(RuleId.DIFFERENT_INSTITUTION),
                Matching.trace(inputs, PAIR).broken());
    }

    @Test
    void visa_questions_need_somebody_who_knows_one_of_those_visas() {
        var rule = new HardRule.VisaTopic();
        var knows = inputs(List.of(mentor(1).visas(Visa.J1)), List.of(mentee(1).asksAbout(Visa.J1, Visa.H1B)), rule);
        var other = inputs(List.of(mentor(1).visas(Visa.J1)), List.of(mentee(1).asksAbout(Visa.H1B)), rule);
        assertEquals(Set.of(), Matching.trace(knows, PAIR).broken());
        assertEquals(Set.of(RuleId.VISA_TOPIC), Matching.trace(other, PAIR).broken());
    }

    @Test
    @Tag("M05")
    void a_do_not_match_holds_whichever_side_it_names_first() {
        for (var people : List.of(Set.of(menteeId(1), mentorId(1)), Set.of(mentorId(1), menteeId(1), menteeId(2)))) {
            var result =
                    matched(inputs(List.of(mentor(1)), List.of(mentee(1).wishes(1)), new HardRule.DoNotMatch(people)));
            assertEquals(List.of(), result.pairs());
            assertEquals(Cause.EXCLUDED, result.unmatched().getFirst().cause());
            assertEquals(List.of(), result.unmatched().getFirst().changes(), "nobody is invited to lift it");
        }
    }

    @Test
    @Tag("M05")
    void a_conflict_of_interest_forbids_needs_consent_or_is_ignored_as_the_cycle_says() {
        var selects = mentor(1).selectsFor(PROGRAM);
        var silent = mentee(1).appliedTo(PROGRAM);
        var agreed = mentee(1).appliedTo(PROGRAM).consents();
        assertTrue(paired(selects, silent, Mode.OFF));
        assertFalse(paired(selects, silent, Mode.DISCLOSE));
        assertTrue(paired(selects, agreed, Mode.DISCLOSE));
        assertFalse(paired(selects, agreed, Mode.HARD));
    }

    @Test
    @Tag("M05")
    void a_disclosed_conflict_is_marked_and_the_program_is_named_to_nobody() {
        var result = matched(inputs(
                List.of(mentor(1).selectsFor(PROGRAM)),
                List.of(mentee(1).appliedTo(PROGRAM).consents())));
        assertTrue(result.pairs().getFirst().conflictDisclosed());
        assertFalse(result.toString().contains(PROGRAM.toString()));
    }

    @Test
    @Tag("M05")
    void a_mentee_kept_apart_only_by_a_conflict_is_asked_for_consent() {
        var result = matched(
                inputs(List.of(mentor(1).selectsFor(PROGRAM)), List.of(mentee(1).appliedTo(PROGRAM))));
        assertEquals(Cause.EXCLUDED, result.unmatched().getFirst().cause());
        assertEquals(
                List.of(new Change.ConsentToConflict()),
                result.unmatched().getFirst().changes());
    }

    @Test
    @Tag("M11")
    void a_lock_that_contradicts_a_do_not_match_is_refused() {
        var inputs = inputs(
                List.of(mentor(1)), List.of(mentee(1)), new HardRule.DoNotMatch(Set.of(menteeId(1), mentorId(1))));
        var refused = (MatchOutcome.Refused) Matching.run(TestPeople.withLocks(inputs, List.of(PAIR)), Long.MAX_VALUE);
        assertEquals(
                List.of(new LockConflict(PAIR, LockConflict.Cause.BREAKS_RULE, Set.of(RuleId.DO_NOT_MATCH))),
                refused.conflicts());
    }

    @Test
    @Tag("M11")
    void locks_beyond_the_seats_or_twice_for_one_mentee_are_refused() {
        var inputs = inputs(List.of(mentor(1), mentor(2)), List.of(mentee(1), mentee(2)));
        var full = TestPeople.withLocks(inputs, List.of(PAIR, new Pair(menteeId(2), mentorId(1), MentorType.CAREER)));
        var twice = TestPeople.withLocks(inputs, List.of(PAIR, new Pair(menteeId(1), mentorId(2), MentorType.CAREER)));
        assertEquals(LockConflict.Cause.NO_SEAT_LEFT, onlyCause(full));
        assertEquals(LockConflict.Cause.MENTEE_LOCKED_TWICE, onlyCause(twice));
    }

    private static LockConflict.Cause onlyCause(MatchInputs inputs) {
        var conflicts = ((MatchOutcome.Refused) Matching.run(inputs, Long.MAX_VALUE)).conflicts();
        assertEquals(1, conflicts.size());
        return conflicts.getFirst().cause();
    }

    private static boolean paired(TestPeople.Mentor mentor, TestPeople.Mentee mentee, Mode mode) {
        return !matched(inputs(List.of(mentor), List.of(mentee), new HardRule.ConflictOfInterest(mode)))
                .pairs()
                .isEmpty();
    }
}
