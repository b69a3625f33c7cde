package org.introducer.mentorship.matching.solve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.introducer.mentorship.matching.MatchInputs;
import org.introducer.mentorship.matching.TestPeople;
import org.introducer.mentorship.matching.market.Eligibility;
import org.introducer.mentorship.matching.market.Market;
import org.introducer.mentorship.matching.market.MarketBuilder;
import org.introducer.mentorship.matching.market.Pool;
import org.introducer.mentorship.matching.market.Scoring;
import org.introducer.testing.Often;

/** In mode STABLE a list is read as far as it is asked for: that must not be seen in what comes out, only in the memory that it takes. */
@Tag("M27")
class ListsReadOnDemandProperties {

    private record Choice(int mentor, int tier) {}

    @Property(tries = 150)
    void a_list_that_is_read_piece_by_piece_is_the_sorted_list(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 150) int mentors,
            @ForAll @IntRange(min = 1, max = 6) int mentees) {
        Pool pool = new Pool(TestPeople.byScore(seed, mentors, mentees, 1));
        MarketBuilder builder = builder(pool);
        Market market = builder.build();
        for (int mentee = 0; mentee < mentees; mentee++) {
            List<Choice> all = new ArrayList<>();
            builder.forEach(mentee, (mentor, tier) -> all.add(new Choice(mentor, tier)));
            all.sort(Comparator.comparingInt(Choice::tier)
                    .thenComparingInt(choice -> pool.mentorDraw().place(choice.mentor())));
            int position = 0;
            Often.sometimes("a list that is not known as a whole", market.wish()[mentee].length < all.size());
            while (market.has(mentee, position)) {
                assertEquals(
                        all.get(position),
                        new Choice(market.wish()[mentee][position], market.wishTier()[mentee][position]));
                assertEquals(builder.priority(mentee, all.get(position).mentor()), market.priority()[mentee][position]);
                position++;
            }
            assertEquals(all.size(), position);
        }
    }

    @Property(tries = 40)
    void lists_read_side_by_side_match_as_lists_that_were_known_from_the_start(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 70) int mentors) {
        Pool pool = new Pool(TestPeople.byScore(seed, mentors, 40, 1));
        Market read = builder(pool).build();
        Market known = builder(pool).build();
        IntStream.range(0, 40).forEach(mentee -> known.has(mentee, known.length()[mentee] - 1));
        int[] choice = DeferredAcceptance.solve(read, pool.menteeDraw());
        assertArrayEquals(DeferredAcceptance.solve(known, pool.menteeDraw()), choice);
        Often.sometimes(
                "lists that were not read to their end",
                Arrays.stream(read.wish()).mapToInt(wish -> wish.length).sum() < known.pairs());
    }

    /** A fiftieth of the largest cycle that has to be possible. */
    @Example
    void a_large_market_takes_memory_for_few_of_its_pairs() {
        MatchInputs inputs = TestPeople.byScore(7, 400, 1000, 3);
        Pool pool = new Pool(inputs);
        SolvedMarket solved = SolvedMarket.solve(
                        pool, new Eligibility(pool), new Scoring(pool), TestPeople.CAREER, 20_000)
                .orElseThrow();
        assertEquals(400_000, solved.market().pairs());
        long held = Arrays.stream(solved.market().wish())
                .mapToLong(wish -> wish.length)
                .sum();
        assertTrue(held < 400_000 / 8, held + " pairs are held");
        assertTrue(TestPeople.matched(inputs).orders().size() < 400_000 / 20);
    }

    @Example
    void lists_of_many_who_stay_unmatched_are_not_read() {
        Pool pool = new Pool(TestPeople.byScore(7, 100, 500, 1));
        assertTrue(SolvedMarket.solve(pool, new Eligibility(pool), new Scoring(pool), TestPeople.CAREER, 39_999)
                .isEmpty());
        assertTrue(SolvedMarket.solve(pool, new Eligibility(pool), new Scoring(pool), TestPeople.CAREER, 40_000)
                .isPresent());
    }

    private static MarketBuilder builder(Pool pool) {
        return new MarketBuilder(pool, new Eligibility(pool), new Scoring(pool), TestPeople.CAREER);
    }
}
