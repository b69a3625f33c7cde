package org.introducer.mentorship.matching.solve;

import java.util.Arrays;
import java.util.Optional;
import org.introducer.mentorship.matching.Change;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.Pair;
import org.introducer.mentorship.matching.market.Eligibility;
import org.introducer.mentorship.matching.market.Market;
import org.introducer.mentorship.matching.market.MarketBuilder;
import org.introducer.mentorship.matching.market.Pool;
import org.introducer.mentorship.matching.market.Scoring;
import org.introducer.mentorship.matching.outcome.Objective;

/**
 * One type's market with its matching: a stable one, or one that is worth the most, and of those the nearest to the previous run.
 *
 * @param fresh the matching that would have been made had nobody looked at the previous run
 * @param optimum the matching with the prices that prove it; empty in mode STABLE
 */
public record SolvedMarket(
        Pool pool,
        Eligibility eligibility,
        MarketBuilder builder,
        Market market,
        int[] choice,
        int[] fresh,
        Optional<Assignment> optimum) {

    /**
     * @param mostLeft in mode STABLE: pairs at most in the lists of those who stay unmatched
     * @return empty when there are more
     */
    public static Optional<SolvedMarket> solve(
            Pool pool, Eligibility eligibility, Scoring scoring, MentorType type, long mostLeft) {
        MarketBuilder builder = new MarketBuilder(pool, eligibility, scoring, type);
        Market market = builder.build();
        Optional<Objective> objective = Objective.of(pool.inputs());
        if (objective.isEmpty()) {
            return DeferredAcceptance.solve(market, pool.menteeDraw(), mostLeft).map(fresh -> {
                int[] nearest = NearestStable.solve(market, pool.menteeDraw(), fresh, before(pool, market));
                return new SolvedMarket(pool, eligibility, builder, market, nearest, fresh, Optional.empty());
            });
        }
        Assignment optimum = assign(pool, builder, market, objective.get());
        Assignment fresh = objective.get().followsEarlier()
                ? assign(
                        pool,
                        builder,
                        market,
                        Objective.of(pool.inputs(), false).orElseThrow())
                : optimum;
        return Optional.of(new SolvedMarket(
                pool, eligibility, builder, market, optimum.choice(), fresh.choice(), Optional.of(optimum)));
    }

    /** The same people in a changed market. */
    public SolvedMarket with(Market changed, int[] solved) {
        return new SolvedMarket(pool, eligibility, builder, changed, solved, solved, Optional.empty());
    }

    /** The optimum of a changed market of the same people. */
    public SolvedMarket assigned(Market changed) {
        Assignment solved =
                assign(pool, builder, changed, Objective.of(pool.inputs()).orElseThrow());
        return new SolvedMarket(
                pool, eligibility, builder, changed, solved.choice(), solved.choice(), Optional.of(solved));
    }

    /** So many seats that can be given away: where more are taken than there are, those come on top. */
    public Change.AddSeats addSeats(int mentor, int seats) {
        return new Change.AddSeats(pool.mentors().get(mentor).id(), market.type(), seatsToAdd(mentor, seats));
    }

    /** How many seats have to be added so that this many more can be given away. */
    public int seatsToAdd(int mentor, int seats) {
        return seats + pool.mentors().get(mentor).seatsOwed(market.type());
    }

    private static Assignment assign(Pool pool, MarketBuilder builder, Market market, Objective objective) {
        return Assignment.solve(market, builder.worths(market, objective), pool.menteeDraw(), pool.mentorDraw());
    }

    private static int[] before(Pool pool, Market market) {
        int[] before = new int[market.wish().length];
        Arrays.fill(before, DeferredAcceptance.NONE);
        for (Pair pair : pool.inputs().previous()) {
            int mentee = pool.mentee(pair.mentee());
            int mentor = pool.mentor(pair.mentor());
            if (pair.type() == market.type() && mentee >= 0 && mentor >= 0) {
                for (int position = 0; before[mentee] < 0 && market.has(mentee, position); position++) {
                    if (market.wish()[mentee][position] == mentor) {
                        before[mentee] = position;
                    }
                }
            }
        }
        return before;
    }
}
