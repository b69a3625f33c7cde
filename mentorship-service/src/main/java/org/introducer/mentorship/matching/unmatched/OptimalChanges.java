package org.introducer.mentorship.matching.unmatched;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.introducer.mentorship.matching.Change;
import org.introducer.mentorship.matching.MatchingPolicy;
import org.introducer.mentorship.matching.market.Market;
import org.introducer.mentorship.matching.market.MarketBuilder;
import org.introducer.mentorship.matching.market.Pool;
import org.introducer.mentorship.matching.outcome.Objective;
import org.introducer.mentorship.matching.solve.Assignment;
import org.introducer.mentorship.matching.solve.NearestFirst;
import org.introducer.mentorship.matching.solve.SolvedMarket;

/**
 * Changes in the modes that look for an optimum. They are read off its prices: a pair is in every optimum of the changed market when
 * it is worth more than the seat that it takes, so nothing has to be solved again and no draw can undo it.
 */
final class OptimalChanges implements SmallChanges {

    /** Pairs looked at in all trials of one market; after them a seat for everybody who lists the mentor is the answer. */
    private static final long MOST_WORK = 100_000_000;

    private final SolvedMarket solved;
    private final Pool pool;
    private final Market market;
    private final MarketBuilder builder;
    private final Assignment optimum;
    private final Objective objective;
    private final long[][] worth;
    private final int[] free;
    private final SeatTrial.Applicants applicants;
    private final long[] cost;
    private long work;
    private int consents;

    OptimalChanges(SolvedMarket solved) {
        this.solved = solved;
        pool = solved.pool();
        market = solved.market();
        builder = solved.builder();
        optimum = solved.optimum().orElseThrow();
        objective = Objective.of(pool.inputs()).orElseThrow();
        worth = builder.worths(market, objective);
        free = market.seats().clone();
        for (int mentee = 0; mentee < solved.choice().length; mentee++) {
            if (optimum.mentor(mentee) >= 0) {
                free[optimum.mentor(mentee)]--;
            }
        }
        applicants = new SeatTrial.Applicants(market);
        cost = costOfASeat();
    }

    @Override
    public Optional<Change.ListMentor> listOneMore(int mentee) {
        return IntStream.range(0, pool.mentors().size())
                .filter(mentor -> !lists(mentee, mentor)
                        && builder.acceptable(mentee, mentor)
                        && builder.worth(objective, mentee, mentor) > cost[mentor])
                .boxed()
                .min(Comparator.comparing((Integer mentor) -> free[mentor] <= 0)
                        .thenComparing(mentor -> -builder.score(mentee, mentor))
                        .thenComparing(mentor -> mentor))
                .map(mentor -> new Change.ListMentor(pool.mentors().get(mentor).id()));
    }

    private record Option(int mentor, boolean listed, long missing) {}

    /** @param toAdd the seats, and those that the mentor owes before one can be given away */
    private record Enough(Option option, int seats, int toAdd) {}

    @Override
    public List<Change> moreSeats(int mentee) {
        List<Option> options = new ArrayList<>();
        for (int mentor = 0; mentor < pool.mentors().size(); mentor++) {
            if (builder.acceptable(mentee, mentor)) {
                long missing = optimum.seatPrice(mentor) - builder.worth(objective, mentee, mentor);
                options.add(new Option(mentor, lists(mentee, mentor), missing));
            }
        }
        options.sort(Comparator.comparing((Option option) -> !option.listed())
                .thenComparing(Option::missing)
                .thenComparing(Option::mentor));
        boolean listed = !options.isEmpty() && options.getFirst().listed();
        return options.stream()
                .filter(option -> option.listed() == listed)
                .limit(MatchingPolicy.CURRENT.mentorsCompared())
                .map(option -> {
                    int seats = seatsNeeded(option, mentee);
                    return new Enough(option, seats, solved.seatsToAdd(option.mentor(), seats));
                })
                .min(Comparator.comparingInt(Enough::toAdd))
                .map(this::steps)
                .orElse(List.of());
    }

    @Override
    public Optional<SolvedMarket> consented(int mentee) {
        return consents++ < MatchingPolicy.CURRENT.rulesTried()
                ? Optional.of(solved.assigned(builder.withConsent(market, mentee)))
                : Optional.empty();
    }

    @Override
    public boolean consentIsEnough(int mentee) {
        for (int mentor : builder.withConsent(market, mentee).wish()[mentee]) {
            if (builder.worth(objective, mentee, mentor) > cost[mentor]) {
                return true;
            }
        }
        return false;
    }

    private List<Change> steps(Enough enough) {
        int mentor = enough.option().mentor();
        List<Change> steps = new ArrayList<>();
        if (!enough.option().listed()) {
            steps.add(new Change.ListMentor(pool.mentors().get(mentor).id()));
        }
        steps.add(solved.addSeats(mentor, enough.seats()));
        return steps;
    }

    private int seatsNeeded(Option option, int mentee) {
        int mentor = option.mentor();
        // With a seat for everybody who may come, nobody is turned away.
        int atMost = Math.max(1, applicants.count(mentor) + (option.listed() ? 0 : 1) - market.seats()[mentor]);
        if (work > MOST_WORK) {
            return atMost;
        }
        SeatTrial trial = new SeatTrial(market, worth, optimum, applicants, pool.mentorDraw());
        int seats = 1;
        while (seats < atMost
                && work + trial.work() <= MOST_WORK
                && !trial.addSeat(mentor, mentee, builder.worth(objective, mentee, mentor))) {
            seats++;
        }
        boolean undecided = work + trial.work() > MOST_WORK;
        work += trial.work();
        return undecided ? atMost : seats;
    }

    /** What a seat of each mentor is worth to those who have one: the least that the optimum loses when one is taken away. */
    private long[] costOfASeat() {
        NearestFirst queue = new NearestFirst(free.length, pool.mentorDraw());
        for (int mentor = 0; mentor < free.length; mentor++) {
            if (free[mentor] > 0) {
                queue.offer(mentor, 0);
            }
        }
        for (int mentee = 0; mentee < solved.choice().length; mentee++) {
            if (optimum.mentor(mentee) >= 0) {
                queue.offer(optimum.mentor(mentee), optimum.menteePrice(mentee));
            }
        }
        while (!queue.isEmpty()) {
            int mentor = queue.poll();
            for (int i = applicants.from(mentor); i < applicants.from(mentor + 1); i++) {
                int mentee = applicants.mentee(i);
                if (optimum.mentor(mentee) >= 0 && optimum.mentor(mentee) != mentor) {
                    queue.offer(
                            optimum.mentor(mentee),
                            queue.distance(mentor)
                                    + optimum.menteePrice(mentee)
                                    + optimum.seatPrice(mentor)
                                    - worth[mentee][applicants.place(i)]);
                }
            }
        }
        long[] costs = new long[free.length];
        for (int mentor = 0; mentor < costs.length; mentor++) {
            costs[mentor] =
                    market.seats()[mentor] == 0 ? NearestFirst.FAR : queue.distance(mentor) + optimum.seatPrice(mentor);
        }
        return costs;
    }

    private boolean lists(int mentee, int mentor) {
        for (int listed : market.wish()[mentee]) {
            if (listed == mentor) {
                return true;
            }
        }
        return false;
    }
}
