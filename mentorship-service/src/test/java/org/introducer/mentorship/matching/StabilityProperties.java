package org.introducer.mentorship.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.introducer.mentorship.certificate.StabilityCheck;
import org.introducer.mentorship.matching.outcome.MatchResult;
import org.introducer.testing.Often;

@Tag("M06")
class StabilityProperties {

    @Property(tries = 400)
    @Tag("M07")
    void every_result_is_stable_by_a_verifier_that_knows_nothing_of_the_solver(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 12) int mentors,
            @ForAll @IntRange(min = 1, max = 15) int mentees) {
        MatchInputs inputs = TestPeople.market(seed, mentors, mentees, true);
        MatchResult result = TestPeople.matched(inputs);
        Often.sometimes(
                "pairs beside mentees without one",
                !result.pairs().isEmpty() && !result.unmatched().isEmpty());
        var certificate = StabilityCheck.of(Claims.of(inputs, result));
        assertEquals(List.of(), certificate.violations());
        assertEquals(List.of(), certificate.blocking());
    }

    @Property(tries = 2500)
    void every_mentee_gets_the_best_mentor_of_all_stable_matchings(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 4) int mentors,
            @ForAll @IntRange(min = 1, max = 5) int mentees) {
        MatchInputs inputs = TestPeople.market(seed, mentors, mentees, false);
        List<Map<UUID, UUID>> all = EveryStableMatching.of(inputs);
        Map<UUID, UUID> result = byMentee(TestPeople.matched(inputs));
        assertTrue(all.contains(result));
        Often.sometimes("several stable matchings", all.size() > 1);
        for (MenteeEntry mentee : inputs.mentees()) {
            List<UUID> order = EveryStableMatching.wishes(mentee);
            for (Map<UUID, UUID> other : all) {
                assertTrue(rank(order, result.get(mentee.id())) <= rank(order, other.get(mentee.id())));
            }
        }
    }

    @Property(tries = 2500)
    void all_stable_matchings_fill_the_same_seats_with_the_same_number_and_match_the_same_mentees(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 4) int mentors,
            @ForAll @IntRange(min = 1, max = 5) int mentees) {
        MatchInputs inputs = TestPeople.market(seed, mentors, mentees, false);
        Map<UUID, UUID> result = byMentee(TestPeople.matched(inputs));
        List<Map<UUID, UUID>> all = EveryStableMatching.of(inputs);
        assertTrue(all.contains(result));
        Often.sometimes("several stable matchings", all.size() > 1);
        for (Map<UUID, UUID> other : all) {
            assertEquals(result.keySet(), other.keySet());
            assertEquals(loads(result), loads(other));
        }
    }

    @Property(tries = 200)
    void the_order_of_the_inputs_does_not_change_the_result(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 9) int mentors,
            @ForAll @IntRange(min = 1, max = 12) int mentees) {
        MatchInputs inputs = TestPeople.market(seed, mentors, mentees, true);
        List<MentorEntry> shuffledMentors = new ArrayList<>(inputs.mentors());
        List<MenteeEntry> shuffledMentees = new ArrayList<>(inputs.mentees());
        Collections.shuffle(shuffledMentors, new Random(seed));
        Collections.shuffle(shuffledMentees, new Random(seed + 1));
        MatchInputs shuffled = inputs.withMentors(shuffledMentors).withMentees(shuffledMentees);
        Often.sometimes("another order", !shuffledMentees.equals(inputs.mentees()));
        assertEquals(inputs, shuffled);
        MatchResult result = TestPeople.matched(inputs);
        Often.sometimes("pairs", !result.pairs().isEmpty());
        assertEquals(result, TestPeople.matched(shuffled));
    }

    @Property(tries = 300)
    @Tag("M03")
    void nobody_mentors_more_than_the_seats(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int mentees) {
        MatchInputs inputs = TestPeople.market(seed, 5, mentees, true);
        Map<UUID, Long> loads = loads(byMentee(TestPeople.matched(inputs)));
        assertEquals(5, inputs.mentors().size());
        for (MentorEntry mentor : inputs.mentors()) {
            long load = loads.getOrDefault(mentor.id(), 0L);
            int seats = mentor.seats().get(TestPeople.CAREER);
            assertTrue(load <= seats);
            Often.sometimes("all of several seats taken", seats > 1 && load == seats);
        }
    }

    @Property(tries = 400)
    @Tag("M22")
    void a_mentee_never_gains_by_leaving_out_or_reordering_wishes(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 8) int mentors,
            @ForAll @IntRange(min = 1, max = 10) int mentees) {
        MatchInputs honest = TestPeople.market(seed, mentors, mentees, false);
        Random random = new Random(seed);
        MenteeEntry mentee = honest.mentees().get(random.nextInt(mentees));
        List<UUID> truth = EveryStableMatching.wishes(mentee);
        List<UUID> told = new ArrayList<>(truth);
        Collections.shuffle(told, random);
        told = told.subList(0, 1 + random.nextInt(told.size()));
        if (random.nextBoolean()) {
            // Only shorter: the true order with some wishes left out.
            told.sort((a, b) -> truth.indexOf(a) - truth.indexOf(b));
        }
        List<MenteeEntry> others = new ArrayList<>(honest.mentees());
        others.remove(mentee);
        others.add(TestPeople.withWishes(mentee, Tiers.strict(told)));
        UUID honestly = byMentee(TestPeople.matched(honest)).get(mentee.id());
        UUID otherwise =
                byMentee(TestPeople.matched(honest.withMentees(others))).get(mentee.id());
        Often.sometimes("another mentor or none", honestly != null && !honestly.equals(otherwise));
        assertTrue(rank(truth, honestly) <= rank(truth, otherwise));
    }

    @Property(tries = 300)
    @Tag("M22")
    void a_mentee_never_gains_by_entering_fewer_hours(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 6) int mentors,
            @ForAll @IntRange(min = 1, max = 8) int mentees) {
        Random random = new Random(seed);
        MatchInputs market = TestPeople.market(seed, mentors, mentees, random.nextBoolean());
        MatchInputs honest = market.withRules(List.of(new HardRule.ZoneOverlap(random.nextInt(60))));
        // Half of the mentors have no ranking of their own and order by score, to which hours add.
        honest = honest.withMentors(honest.mentors().stream()
                .map(mentor -> random.nextBoolean() ? mentor : TestPeople.withRanking(mentor, Tiers.NONE))
                .toList());
        MenteeEntry mentee = honest.mentees().get(random.nextInt(mentees));
        List<MenteeEntry> others = new ArrayList<>(honest.mentees());
        others.remove(mentee);
        others.add(TestPeople.withHours(
                mentee,
                mentee.availability()
                        .subList(0, random.nextInt(mentee.availability().size()))));
        UUID honestly = byMentee(TestPeople.matched(honest)).get(mentee.id());
        UUID otherwise =
                byMentee(TestPeople.matched(honest.withMentees(others))).get(mentee.id());
        Often.sometimes("another mentor or none", honestly != null && !honestly.equals(otherwise));
        assertTrue(tier(mentee, honestly) <= tier(mentee, otherwise));
    }

    @Property(tries = 300)
    @Tag("M22")
    void with_ties_too_a_mentee_never_gains_by_leaving_out_wishes(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 6) int mentors,
            @ForAll @IntRange(min = 1, max = 8) int mentees) {
        MatchInputs honest = TestPeople.market(seed, mentors, mentees, true);
        Random random = new Random(seed);
        MenteeEntry mentee = honest.mentees().get(random.nextInt(mentees));
        List<List<UUID>> told = mentee.wishes().get(TestPeople.CAREER).tiers().stream()
                .map(tier -> tier.stream().filter(any -> random.nextBoolean()).toList())
                .filter(tier -> !tier.isEmpty())
                .toList();
        Assume.that(!told.isEmpty());
        List<MenteeEntry> others = new ArrayList<>(honest.mentees());
        others.remove(mentee);
        others.add(TestPeople.withWishes(mentee, new Tiers(told)));
        UUID honestly = byMentee(TestPeople.matched(honest)).get(mentee.id());
        UUID otherwise =
                byMentee(TestPeople.matched(honest.withMentees(others))).get(mentee.id());
        Often.sometimes("another mentor or none", honestly != null && !honestly.equals(otherwise));
        assertTrue(tier(mentee, honestly) <= tier(mentee, otherwise));
    }

    private static int tier(MenteeEntry mentee, UUID mentor) {
        List<List<UUID>> tiers = mentee.wishes().get(TestPeople.CAREER).tiers();
        for (int tier = 0; tier < tiers.size(); tier++) {
            if (tiers.get(tier).contains(mentor)) {
                return tier;
            }
        }
        return Integer.MAX_VALUE;
    }

    static Map<UUID, UUID> byMentee(MatchResult result) {
        Map<UUID, UUID> mentorOf = new HashMap<>();
        result.pairs().forEach(p -> mentorOf.put(p.pair().mentee(), p.pair().mentor()));
        return mentorOf;
    }

    private static Map<UUID, Long> loads(Map<UUID, UUID> matching) {
        return matching.values().stream().collect(Collectors.groupingBy(mentor -> mentor, Collectors.counting()));
    }

    private static int rank(List<UUID> order, UUID mentor) {
        return mentor == null ? Integer.MAX_VALUE : order.indexOf(mentor);
    }
}
