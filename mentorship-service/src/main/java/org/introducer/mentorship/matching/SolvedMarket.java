package org.introducer.mentorship.matching;

import java.util.Arrays;

/**
 * One type's market with its stable matching: the one nearest to the previous run, or else the best for the mentees.
 *
 * @param fresh the stable matching that is best for the mentees, whatever there was before
 */
record SolvedMarket(
        Pool pool, Eligibility eligibility, MarketBuilder builder, Market market, int[] choice, int[] fresh) {

    static SolvedMarket solve(Pool pool, Eligibility eligibility, Scoring scoring, MentorType type) {
        MarketBuilder builder = new MarketBuilder(pool, eligibility, scoring, type);
        Market market = builder.build();
        int[] fresh = DeferredAcceptance.solve(market, pool.menteeDraw);
        int[] nearest = NearestStable.solve(market, pool.menteeDraw, fresh, before(pool, market));
        return new SolvedMarket(pool, eligibility, builder, market, nearest, fresh);
    }

    private static int[] before(Pool pool, Market market) {
        int[] before = new int[market.wish().length];
        Arrays.fill(before, DeferredAcceptance.NONE);
        for (Pair pair : pool.inputs.previous()) {
            int mentee = pool.mentee(pair.mentee());
            int mentor = pool.mentor(pair.mentor());
            if (pair.type() == market.type() && mentee >= 0 && mentor >= 0) {
                int[] wish = market.wish()[mentee];
                for (int position = 0; position < wish.length; position++) {
                    if (wish[position] == mentor) {
                        before[mentee] = position;
                    }
                }
            }
        }
        return before;
    }
}
