package org.introducer.mentorship.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.introducer.mentorship.certificate.StabilityCheck;
import org.introducer.mentorship.matching.outcome.MatchResult;

@Tag("M11")
class RerunProperties {

    @Property(tries = 200)
    void a_run_on_unchanged_inputs_changes_nothing_whatever_the_seed(
            @ForAll long seed, @ForAll long otherSeed, @ForAll @IntRange(min = 1, max = 15) int mentees) {
        MatchInputs inputs = TestPeople.market(seed, 6, mentees, true);
        List<Pair> before = List.copyOf(TestPeople.matched(inputs).pairSet());
        MatchInputs again = TestPeople.withPrevious(reseeded(inputs, otherSeed), before);
        assertEquals(0, TestPeople.matched(again).diff().churn());
    }

    @Property(tries = 300)
    void after_a_change_the_rerun_is_stable_keeps_the_locks_and_moves_no_more_people_than_the_mentees_best_would(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 8) int mentors,
            @ForAll @IntRange(min = 2, max = 15) int mentees) {
        MatchInputs inputs = TestPeople.market(seed, mentors, mentees, true);
        MatchResult first = TestPeople.matched(inputs);
        List<Pair> before = List.copyOf(first.pairSet());
        Random random = new Random(seed);
        MatchInputs changed = onePersonLess(inputs, random);
        List<Pair> locks = before.stream()
                .filter(pair -> random.nextInt(4) == 0 && present(changed, pair))
                .toList();
        MatchInputs fresh = TestPeople.withLocks(changed, locks);
        MatchInputs rerun = TestPeople.withPrevious(fresh, before);

        MatchResult result = TestPeople.matched(rerun);
        var certificate = StabilityCheck.of(Claims.of(rerun, result));
        assertEquals(List.of(), certificate.violations());
        assertEquals(List.of(), certificate.blocking());
        assertTrue(result.pairSet().containsAll(locks));
        // In the same market, so with the same draw and the same preference for pairs of before: another draw may move
        // others.
        assertTrue(result.diff().churn() <= result.freshChurn(), result.diff() + " against " + result.freshChurn());
    }

    @Property(tries = 100)
    void a_rerun_in_another_order_is_the_same(@ForAll long seed) {
        MatchInputs inputs = TestPeople.market(seed, 6, 12, true);
        List<Pair> before = new ArrayList<>(TestPeople.matched(inputs).pairSet());
        MatchInputs changed = TestPeople.withPrevious(onePersonLess(inputs, new Random(seed)), before);
        assertEquals(
                TestPeople.matched(changed), TestPeople.matched(TestPeople.withPrevious(changed, before.reversed())));
    }

    private static MatchInputs onePersonLess(MatchInputs inputs, Random random) {
        if (random.nextBoolean()) {
            List<MentorEntry> mentors = new ArrayList<>(inputs.mentors());
            mentors.remove(random.nextInt(mentors.size()));
            return inputs.withMentors(mentors);
        }
        List<MenteeEntry> mentees = new ArrayList<>(inputs.mentees());
        mentees.remove(random.nextInt(mentees.size()));
        return inputs.withMentees(mentees);
    }

    private static boolean present(MatchInputs inputs, Pair pair) {
        return inputs.mentors().stream().anyMatch(mentor -> mentor.id().equals(pair.mentor()))
                && inputs.mentees().stream().anyMatch(mentee -> mentee.id().equals(pair.mentee()));
    }

    private static MatchInputs reseeded(MatchInputs inputs, long seed) {
        return new MatchInputs(
                inputs.from(),
                inputs.to(),
                inputs.mentors(),
                inputs.mentees(),
                inputs.rules(),
                inputs.locks(),
                inputs.mode(),
                seed,
                inputs.weights(),
                inputs.previous());
    }
}
