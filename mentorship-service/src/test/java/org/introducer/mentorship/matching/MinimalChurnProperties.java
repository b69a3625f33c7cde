package org.introducer.mentorship.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.introducer.mentorship.certificate.StabilityCheck;
import org.introducer.mentorship.matching.outcome.MatchResult;
import org.introducer.mentorship.matching.outcome.RunDiff;
import org.introducer.testing.Often;

/** Against every stable matching of the market once its ties are broken. */
@Tag("M11")
class MinimalChurnProperties {

    @Property(tries = 200)
    void no_stable_matching_changes_fewer_pairs_and_none_that_changes_as_few_is_better_for_a_mentee(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 8) int mentors,
            @ForAll @IntRange(min = 3, max = 8) int mentees) {
        Random random = new Random(seed);
        MatchInputs inputs = random.nextInt(4) == 0
                ? TestPeople.market(seed, mentors, mentees, true)
                : Opposed.market(random, mentors, mentees);
        List<Pair> before = mixed(random, EveryStableMatching.of(BrokenTies.of(inputs)), mentors, mentees);
        MatchInputs rerun = TestPeople.withPrevious(inputs, before);
        MatchInputs strict = BrokenTies.of(rerun);
        List<Map<UUID, UUID>> all = EveryStableMatching.of(strict);
        MatchResult result = TestPeople.matched(rerun);

        int least =
                all.stream().mapToInt(matching -> churn(before, matching)).min().orElseThrow();
        assertEquals(least, result.diff().churn());
        List<Map<UUID, UUID>> asGood = all.stream()
                .filter(matching -> churn(before, matching) == least)
                .toList();
        Map<UUID, UUID> mine = StabilityProperties.byMentee(result);
        assertTrue(asGood.contains(mine));
        Often.sometimes("several change as few", asGood.size() > 1);
        Often.sometimes("the mentees' best changes more", result.freshChurn() > least);
        for (MenteeEntry mentee : strict.mentees()) {
            List<UUID> order = EveryStableMatching.wishes(mentee);
            int rank = order.indexOf(mine.get(mentee.id()));
            asGood.forEach(other -> assertTrue(rank <= order.indexOf(other.get(mentee.id()))));
        }
    }

    @Property(tries = 200)
    void a_run_that_follows_any_pairs_is_stable(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 25) int mentors,
            @ForAll @IntRange(min = 2, max = 25) int mentees) {
        Random random = new Random(seed);
        MatchInputs inputs = Opposed.market(random, mentors, mentees);
        MatchInputs rerun = TestPeople.withPrevious(inputs, mixed(random, List.of(Map.of()), mentors, mentees));
        MatchResult result = TestPeople.matched(rerun);
        var certificate = StabilityCheck.of(Claims.of(rerun, result));
        assertEquals(List.of(), certificate.violations());
        assertEquals(List.of(), certificate.blocking());
        assertTrue(result.diff().churn() <= result.freshChurn());
    }

    @Property(tries = 50)
    void where_each_mentor_prefers_who_likes_them_least_any_stable_matching_that_was_is_kept(
            @ForAll @IntRange(min = 2, max = 30) int people, @ForAll @IntRange(max = 29) int turns) {
        List<TestPeople.Mentor> mentors = IntStream.range(0, people)
                .mapToObj(n -> TestPeople.mentor(n)
                        .ranking(Tiers.strict(circle(n + 1, people).stream()
                                .map(TestPeople::menteeId)
                                .toList())))
                .toList();
        // The mentors after a mentee, in a circle; each ranks highest the mentee at whose list's end the mentor stands.
        List<TestPeople.Mentee> mentees = IntStream.range(0, people)
                .mapToObj(n -> TestPeople.mentee(n)
                        .wishes(circle(n, people).stream()
                                .mapToInt(Integer::intValue)
                                .toArray()))
                .toList();
        int turn = turns % people;
        List<Pair> before = IntStream.range(0, people)
                .mapToObj(n -> pair(n, (n + turn) % people))
                .toList();
        MatchResult result = TestPeople.matched(TestPeople.withPrevious(TestPeople.inputs(mentors, mentees), before));
        assertEquals(0, result.diff().churn());
        assertEquals(turn == 0 ? 0 : people, result.freshChurn());
    }

    private static List<Integer> circle(int first, int people) {
        return IntStream.range(first, first + people).mapToObj(n -> n % people).toList();
    }

    /** For each mentee the mentor of one or another stable matching, or anybody: not listed, full, not there any more. */
    private static List<Pair> mixed(Random random, List<Map<UUID, UUID>> stable, int mentors, int mentees) {
        int wild = random.nextInt(4);
        List<Pair> before = new ArrayList<>();
        for (int n = 0; n <= mentees; n++) {
            UUID was = stable.get(random.nextInt(stable.size())).get(TestPeople.menteeId(n));
            if (random.nextInt(6) < wild) {
                before.add(pair(n, random.nextInt(mentors + 1)));
            } else if (was != null) {
                before.add(new Pair(TestPeople.menteeId(n), was, TestPeople.CAREER));
            }
        }
        return before;
    }

    private static Pair pair(int mentee, int mentor) {
        return new Pair(TestPeople.menteeId(mentee), TestPeople.mentorId(mentor), TestPeople.CAREER);
    }

    private static int churn(List<Pair> before, Map<UUID, UUID> matching) {
        List<Pair> after = matching.entrySet().stream()
                .map(entry -> new Pair(entry.getKey(), entry.getValue(), TestPeople.CAREER))
                .toList();
        return RunDiff.between(before, after).churn();
    }
}
