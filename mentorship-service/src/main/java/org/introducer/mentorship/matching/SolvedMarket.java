package org.introducer.mentorship.matching;

import java.util.Arrays;

/**
 * One type's market with its stable matching.
 *
 * @param fresh the stable matching that is best for the mentees, whatever there was before
 */
record SolvedMarket(
        Pool pool, Eligibility eligibility, MarketBuilder builder, Market market, int[] choice, int[] fresh) {

    static SolvedMarket solve(Pool pool, Eligibility eligibility, Scoring scoring, MentorType type) {
        MarketBuilder builder = new MarketBuilder(pool, eligibility, scoring, type);
        Market market = builder.build();
        int[] fresh = DeferredAcceptance.solve(market, pool.menteeDraw);
        int[] before = before(pool, market);
        if (Arrays.stream(before).allMatch(position -> position < 0)) {
            return new SolvedMarket(pool, eligibility, builder, market, fresh, fresh);
        }
        int[] repaired = Repair.solve(market, pool.menteeDraw, before);
        // Both are stable; the one that moves fewer people wins, and the mentees' best when both move as many.
        int[] calmer = changes(before, repaired) < changes(before, fresh) ? repaired : fresh;
        return new SolvedMarket(pool, eligibility, builder, market, calmer, fresh);
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

    private static int changes(int[] before, int[] after) {
        int changes = 0;
        for (int mentee = 0; mentee < before.length; mentee++) {
            changes += before[mentee] != after[mentee] ? 1 : 0;
        }
        return changes;
    }
}
