package org.introducer.mentorship.matching.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.introducer.mentorship.matching.MatchInputs;
import org.introducer.mentorship.matching.MatchingPolicy;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.Pair;
import org.introducer.mentorship.matching.market.Eligibility;
import org.introducer.mentorship.matching.market.Market;
import org.introducer.mentorship.matching.market.Pool;
import org.introducer.mentorship.matching.market.Scoring;
import org.introducer.mentorship.matching.outcome.MatchOutcome;
import org.introducer.mentorship.matching.outcome.MatchResult;
import org.introducer.mentorship.matching.outcome.Objective;
import org.introducer.mentorship.matching.outcome.PairTrace;
import org.introducer.mentorship.matching.outcome.RunDiff;
import org.introducer.mentorship.matching.solve.SolvedMarket;
import org.introducer.mentorship.matching.unmatched.Diagnosis;
import org.introducer.mentorship.matching.unmatched.Reruns;

/** Computes a matching. */
public final class Matching {

    private Matching() {}

    /** @param mostListed pairs at most that the result may list for its proof; with more there is no result */
    public static MatchOutcome run(MatchInputs inputs, long mostListed) {
        Pool pool = new Pool(inputs);
        Eligibility eligibility = new Eligibility(pool);
        List<MatchOutcome.LockConflict> conflicts = LockCheck.conflicts(pool, eligibility);
        if (!conflicts.isEmpty()) {
            return new MatchOutcome.Refused(conflicts);
        }
        Scoring scoring = new Scoring(pool);
        Reruns reruns = new Reruns(inputs, mostListed);
        List<MatchResult.Pairing> pairs = new ArrayList<>(locked(pool, eligibility, scoring));
        List<MatchResult.Unmatched> unmatched = new ArrayList<>();
        List<MatchResult.Order> orders = new ArrayList<>();
        List<MatchResult.Price> menteePrices = new ArrayList<>();
        List<MatchResult.Price> seatPrices = new ArrayList<>();
        List<Pair> fresh = new ArrayList<>(inputs.locks());
        List<SolvedMarket> markets = new ArrayList<>();
        long listed = 0;
        for (MentorType type : MentorType.values()) {
            Optional<SolvedMarket> solved = SolvedMarket.solve(pool, eligibility, scoring, type, mostListed - listed);
            listed += solved.map(Listed::count).orElse(0L);
            if (solved.isEmpty() || listed > mostListed) {
                return new MatchOutcome.TooManyListed();
            }
            markets.add(solved.get());
        }
        for (SolvedMarket solved : markets) {
            addPairs(solved, scoring, pairs);
            addOrders(solved, orders);
            addPrices(solved, menteePrices, seatPrices);
            addFresh(solved, fresh);
            unmatched.addAll(new Diagnosis(solved, reruns).all());
        }
        return new MatchOutcome.Matched(new MatchResult(
                MatchingPolicy.CURRENT.version(),
                inputs.seed(),
                pairs,
                unmatched,
                orders,
                Objective.of(inputs).map(objective -> new MatchResult.Optimality(objective, menteePrices, seatPrices)),
                RunDiff.between(
                        inputs.previous(),
                        pairs.stream().map(MatchResult.Pairing::pair).toList()),
                RunDiff.between(inputs.previous(), fresh).churn()));
    }

    /** The locks of these inputs that cannot stand; with one of them there is no run. */
    public static List<MatchOutcome.LockConflict> lockConflicts(MatchInputs inputs) {
        if (inputs.locks().isEmpty()) {
            return List.of();
        }
        Pool pool = new Pool(inputs);
        return LockCheck.conflicts(pool, new Eligibility(pool));
    }

    /** One pair under the rules and weights of these inputs, whether or not it may be. */
    public static PairTrace trace(MatchInputs inputs, Pair pair) {
        Pool pool = new Pool(inputs);
        int mentee = pool.mentee(pair.mentee());
        int mentor = pool.mentor(pair.mentor());
        if (mentee < 0 || mentor < 0) {
            throw new IllegalArgumentException("Both people of a traced pair are in the inputs.");
        }
        Eligibility eligibility = new Eligibility(pool);
        return new PairTrace(
                pair,
                Eligibility.rules(eligibility.broken(mentee, mentor, pair.type())),
                eligibility.discloses(mentee, mentor),
                pool.overlap(mentee, mentor),
                new Scoring(pool).explain(mentee, mentor, inputs.weights()));
    }

    private static List<MatchResult.Pairing> locked(Pool pool, Eligibility eligibility, Scoring scoring) {
        return pool.inputs().locks().stream()
                .map(lock -> {
                    int mentee = pool.mentee(lock.mentee());
                    int mentor = pool.mentor(lock.mentor());
                    return new MatchResult.Pairing(
                            lock,
                            true,
                            0,
                            eligibility.discloses(mentee, mentor),
                            scoring.explain(mentee, mentor, pool.inputs().weights()));
                })
                .toList();
    }

    private static void addPairs(SolvedMarket solved, Scoring scoring, List<MatchResult.Pairing> pairs) {
        Pool pool = solved.pool();
        pairs.addAll(IntStream.range(0, solved.choice().length)
                .parallel()
                .filter(mentee -> solved.choice()[mentee] >= 0)
                .mapToObj(mentee -> {
                    int mentor = solved.market().mateOf(mentee, solved.choice());
                    return new MatchResult.Pairing(
                            pair(solved, mentee, mentor),
                            false,
                            solved.builder().choiceNumber(solved.market(), mentee, solved.choice()[mentee]),
                            solved.eligibility().discloses(mentee, mentor),
                            scoring.explain(mentee, mentor, pool.inputs().weights()));
                })
                .toList());
    }

    private static void addFresh(SolvedMarket solved, List<Pair> fresh) {
        for (int mentee = 0; mentee < solved.fresh().length; mentee++) {
            int mentor = solved.market().mateOf(mentee, solved.fresh());
            if (mentor >= 0) {
                fresh.add(pair(solved, mentee, mentor));
            }
        }
    }

    private static void addOrders(SolvedMarket solved, List<MatchResult.Order> orders) {
        Market market = solved.market();
        Optional<Objective> objective = Objective.of(solved.pool().inputs());
        for (int mentee = 0; mentee < market.wish().length; mentee++) {
            for (int position : Listed.positions(solved, mentee)) {
                int who = mentee;
                int mentor = market.wish()[mentee][position];
                orders.add(new MatchResult.Order(
                        pair(solved, mentee, mentor),
                        market.wishTier()[mentee][position],
                        Market.tier(market.priority()[mentee][position]),
                        objective
                                .map(aim -> solved.builder().worth(aim, who, mentor))
                                .orElse(0L)));
            }
        }
    }

    private static void addPrices(
            SolvedMarket solved, List<MatchResult.Price> menteePrices, List<MatchResult.Price> seatPrices) {
        solved.optimum().ifPresent(optimum -> {
            MentorType type = solved.market().type();
            int[] applicants = solved.market().applicants();
            for (int mentee = 0; mentee < solved.choice().length; mentee++) {
                if (solved.market().wish()[mentee].length > 0) {
                    menteePrices.add(new MatchResult.Price(
                            solved.pool().mentees().get(mentee).id(), type, optimum.menteePrice(mentee)));
                }
            }
            for (int mentor = 0; mentor < applicants.length; mentor++) {
                if (applicants[mentor] > 0) {
                    seatPrices.add(new MatchResult.Price(
                            solved.pool().mentors().get(mentor).id(), type, optimum.seatPrice(mentor)));
                }
            }
        });
    }

    private static Pair pair(SolvedMarket solved, int mentee, int mentor) {
        return new Pair(
                solved.pool().mentees().get(mentee).id(),
                solved.pool().mentors().get(mentor).id(),
                solved.market().type());
    }
}
