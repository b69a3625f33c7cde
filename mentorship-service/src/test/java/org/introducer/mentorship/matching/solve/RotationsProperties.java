package org.introducer.mentorship.matching.solve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.introducer.mentorship.matching.BrokenTies;
import org.introducer.mentorship.matching.EveryStableMatching;
import org.introducer.mentorship.matching.MatchInputs;
import org.introducer.mentorship.matching.Opposed;
import org.introducer.mentorship.matching.TestPeople;
import org.introducer.mentorship.matching.market.Eligibility;
import org.introducer.mentorship.matching.market.Market;
import org.introducer.mentorship.matching.market.MarketBuilder;
import org.introducer.mentorship.matching.market.Pool;
import org.introducer.mentorship.matching.market.Scoring;

@Tag("M11")
class RotationsProperties {

    @Property(tries = 300)
    void turning_rotations_with_all_they_need_gives_every_stable_matching_once_and_nothing_else(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 8) int mentors,
            @ForAll @IntRange(min = 2, max = 8) int mentees) {
        MatchInputs inputs = Opposed.market(new Random(seed), mentors, mentees);
        Pool pool = new Pool(inputs);
        Market market = new MarketBuilder(pool, new Eligibility(pool), new Scoring(pool), TestPeople.CAREER).build();
        int[] best = DeferredAcceptance.solve(market, pool.menteeDraw());
        List<Rotation> rotations = Rotations.of(market, pool.menteeDraw(), best);
        List<Map<UUID, UUID>> reached = closed(rotations).stream()
                .map(turned -> matching(pool, market, turned(best, rotations, turned)))
                .toList();
        List<Map<UUID, UUID>> stable = EveryStableMatching.of(BrokenTies.of(inputs));
        assertEquals(stable.size(), reached.size());
        assertEquals(Set.copyOf(stable), Set.copyOf(reached));
    }

    @Property(tries = 500)
    void what_gains_most_with_all_it_needs_is_found_and_the_smallest_of_those(
            @ForAll long seed, @ForAll @IntRange(max = 12) int size) {
        Random random = new Random(seed);
        List<Rotation> rotations = IntStream.range(0, size)
                .mapToObj(number -> new Rotation(
                        new int[0],
                        new int[0],
                        new int[0],
                        IntStream.range(0, number)
                                .filter(other -> random.nextInt(3) == 0)
                                .toArray()))
                .toList();
        int[] gains = random.ints(size, -3, 4).toArray();
        boolean[] smallest = closed(rotations).stream()
                .min(Comparator.comparing((boolean[] taken) -> -sum(gains, taken))
                        .thenComparing(taken -> sum(ones(size), taken)))
                .orElseThrow();
        assertArrayEquals(smallest, HeaviestClosure.of(rotations, gains));
    }

    /** Every choice of rotations that contains what each of its members needs. */
    private static List<boolean[]> closed(List<Rotation> rotations) {
        List<boolean[]> all = new ArrayList<>(List.of(new boolean[rotations.size()]));
        for (int number = 0; number < rotations.size(); number++) {
            int next = number;
            all.addAll(all.stream()
                    .filter(taken -> Arrays.stream(rotations.get(next).needs()).allMatch(needed -> taken[needed]))
                    .map(taken -> with(taken, next))
                    .toList());
        }
        return all;
    }

    private static boolean[] with(boolean[] taken, int one) {
        boolean[] more = taken.clone();
        more[one] = true;
        return more;
    }

    private static int[] turned(int[] best, List<Rotation> rotations, boolean[] taken) {
        int[] choice = best.clone();
        IntStream.range(0, taken.length)
                .filter(number -> taken[number])
                .forEach(number -> rotations.get(number).turn(choice));
        return choice;
    }

    private static Map<UUID, UUID> matching(Pool pool, Market market, int[] choice) {
        Map<UUID, UUID> matching = new HashMap<>();
        for (int mentee = 0; mentee < choice.length; mentee++) {
            int mentor = market.mateOf(mentee, choice);
            if (mentor >= 0) {
                matching.put(
                        pool.mentees().get(mentee).id(),
                        pool.mentors().get(mentor).id());
            }
        }
        return matching;
    }

    private static int sum(int[] gains, boolean[] taken) {
        return IntStream.range(0, gains.length)
                .filter(number -> taken[number])
                .map(number -> gains[number])
                .sum();
    }

    private static int[] ones(int size) {
        int[] ones = new int[size];
        Arrays.fill(ones, 1);
        return ones;
    }
}
