package org.introducer.mentorship.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.introducer.mentorship.certificate.StabilityCheck;

/** Against every stable matching of the market once its ties are broken. */
@Tag("M11")
class MinimalChurnProperties {

    @Property(tries = 400)
    void no_stable_matching_changes_fewer_pairs_and_none_that_changes_as_few_is_better_for_a_mentee(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 5) int mentors,
            @ForAll @IntRange(min = 3, max = 5) int mentees) {
        Random random = new Random(seed);
        MatchInputs inputs =
                random.nextInt(4) == 0 ? Cast.market(seed, mentors, mentees, true) : opposed(random, mentors, mentees);
        List<Map<UUID, UUID>> stable = EveryStableMatching.of(BrokenTies.of(inputs));
        Map<UUID, UUID> one = stable.get(random.nextInt(stable.size()));
        List<Pair> before = changed(random, one, mentors, mentees);
        MatchInputs rerun = Cast.withPrevious(inputs, before);
        MatchInputs strict = BrokenTies.of(rerun);
        List<Map<UUID, UUID>> all = EveryStableMatching.of(strict);
        MatchResult result = Cast.matched(rerun);

        int least =
                all.stream().mapToInt(matching -> churn(before, matching)).min().orElseThrow();
        assertEquals(least, result.diff().churn());
        Map<UUID, UUID> mine = StabilityProperties.byMentee(result);
        for (MenteeEntry mentee : strict.mentees()) {
            List<UUID> order = EveryStableMatching.wishes(mentee);
            int rank = order.indexOf(mine.get(mentee.id()));
            all.stream()
                    .filter(matching -> churn(before, matching) == least)
                    .forEach(other -> assertTrue(rank <= order.indexOf(other.get(mentee.id()))));
        }
    }

    @Property(tries = 200)
    void a_run_that_follows_any_pairs_is_stable(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 12) int mentors,
            @ForAll @IntRange(min = 2, max = 20) int mentees) {
        Random random = new Random(seed);
        MatchInputs inputs = opposed(random, mentors, mentees);
        MatchInputs rerun = Cast.withPrevious(inputs, changed(random, Map.of(), mentors, mentees));
        MatchResult result = Cast.matched(rerun);
        var certificate = StabilityCheck.of(Claims.of(rerun, result));
        assertEquals(List.of(), certificate.violations());
        assertEquals(List.of(), certificate.blocking());
        assertTrue(result.diff().churn() <= result.freshChurn());
    }

    @Property(tries = 50)
    void where_each_mentor_prefers_who_likes_them_least_any_stable_matching_that_was_is_kept(
            @ForAll @IntRange(min = 2, max = 30) int people, @ForAll @IntRange(max = 29) int turns) {
        List<Cast.Mentor> mentors = IntStream.range(0, people)
                .mapToObj(n -> Cast.mentor(n)
                        .ranking(Tiers.strict(circle(n + 1, people).stream()
                                .map(Cast::menteeId)
                                .toList())))
                .toList();
        // The mentors after a mentee, in a circle; each ranks highest the mentee at whose list's end the mentor stands.
        List<Cast.Mentee> mentees = IntStream.range(0, people)
                .mapToObj(n -> Cast.mentee(n)
                        .wishes(circle(n, people).stream()
                                .mapToInt(Integer::intValue)
                                .toArray()))
                .toList();
        int turn = turns % people;
        List<Pair> before = IntStream.range(0, people)
                .mapToObj(n -> pair(n, (n + turn) % people))
                .toList();
        MatchResult result = Cast.matched(Cast.withPrevious(Cast.inputs(mentors, mentees), before));
        assertEquals(0, result.diff().churn());
        assertEquals(turn == 0 ? 0 : people, result.freshChurn());
    }

    private static List<Integer> circle(int first, int people) {
        return IntStream.range(first, first + people).mapToObj(n -> n % people).toList();
    }

    /** Mentors rank high who ranks them low, so that much is stable; some lists end early, some choices are tied. */
    private static MatchInputs opposed(Random random, int mentors, int mentees) {
        List<List<Integer>> wishes = new ArrayList<>();
        for (int mentee = 0; mentee < mentees; mentee++) {
            List<Integer> list =
                    new ArrayList<>(IntStream.range(0, mentors).boxed().toList());
            Collections.shuffle(list, random);
            wishes.add(list);
        }
        List<Cast.Mentor> some = new ArrayList<>();
        for (int n = 0; n < mentors; n++) {
            int mentor = n;
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, mentees).boxed().toList());
            Collections.shuffle(order, random);
            order.sort(Comparator.comparing(mentee -> -wishes.get(mentee).indexOf(mentor)));
            some.add(Cast.mentor(n).seats(1 + random.nextInt(2)).ranking(tiers(random, order, Cast::menteeId)));
        }
        List<Cast.Mentee> others = IntStream.range(0, mentees)
                .mapToObj(n -> Cast.mentee(n)
                        .wishes(tiers(
                                random,
                                random.nextInt(3) == 0
                                        ? wishes.get(n).subList(0, 1 + random.nextInt(mentors))
                                        : wishes.get(n),
                                Cast::mentorId)))
                .toList();
        return Cast.inputs(some, others);
    }

    private static Tiers tiers(Random random, List<Integer> order, IntFunction<UUID> id) {
        List<List<UUID>> tiers = new ArrayList<>();
        for (int n : order) {
            if (tiers.isEmpty() || random.nextInt(5) > 0) {
                tiers.add(new ArrayList<>());
            }
            tiers.getLast().add(id.apply(n));
        }
        return new Tiers(tiers);
    }

    /** The matching, often with pairs at random: with mentors not listed, over their seats, or not there any more. */
    private static List<Pair> changed(Random random, Map<UUID, UUID> stable, int mentors, int mentees) {
        boolean wild = random.nextInt(3) > 0;
        List<Pair> before = new ArrayList<>();
        for (int n = 0; n <= mentees; n++) {
            UUID was = stable.get(Cast.menteeId(n));
            if (wild && random.nextInt(3) > 0) {
                before.add(pair(n, random.nextInt(mentors + 1)));
            } else if (was != null) {
                before.add(new Pair(Cast.menteeId(n), was, Cast.CAREER));
            }
        }
        return before;
    }

    private static Pair pair(int mentee, int mentor) {
        return new Pair(Cast.menteeId(mentee), Cast.mentorId(mentor), Cast.CAREER);
    }

    private static int churn(List<Pair> before, Map<UUID, UUID> matching) {
        List<Pair> after = matching.entrySet().stream()
                .map(entry -> new Pair(entry.getKey(), entry.getValue(), Cast.CAREER))
                .toList();
        return RunDiff.between(before, after).churn();
    }
}
