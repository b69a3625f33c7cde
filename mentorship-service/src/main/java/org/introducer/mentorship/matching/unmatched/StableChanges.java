package org.introducer.mentorship.matching.unmatched;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.introducer.mentorship.matching.Change;
import org.introducer.mentorship.matching.MatchingPolicy;
import org.introducer.mentorship.matching.market.Market;
import org.introducer.mentorship.matching.market.MarketBuilder;
import org.introducer.mentorship.matching.market.Pool;
import org.introducer.mentorship.matching.solve.DeferredAcceptance;
import org.introducer.mentorship.matching.solve.SolvedMarket;

/** Changes in mode STABLE: each was tried by solving the market again. */
final class StableChanges implements SmallChanges {

    private final SolvedMarket solved;
    private final Pool pool;
    private final Market market;
    private final MarketBuilder builder;
    private final int[] free;
    private final long[] worst;
    private Vacancies vacancies;

    private record Option(int mentor, boolean freeSeat, int score) {}

    StableChanges(SolvedMarket solved) {
        this.solved = solved;
        pool = solved.pool();
        market = solved.market();
        builder = solved.builder();
        free = market.seats().clone();
        worst = new long[free.length];
        Arrays.fill(worst, -1);
        for (int mentee = 0; mentee < solved.choice().length; mentee++) {
            int mentor = market.mateOf(mentee, solved.choice());
            if (mentor >= 0) {
                free[mentor]--;
                worst[mentor] = Math.max(worst[mentor], market.priority()[mentee][solved.choice()[mentee]]);
            }
        }
    }

    @Override
    public Optional<Change.ListMentor> listOneMore(int mentee) {
        List<Option> options = new ArrayList<>();
        for (int mentor = 0; mentor < pool.mentors().size(); mentor++) {
            if (!lists(mentee, mentor)
                    && builder.acceptable(mentee, mentor)
                    && (free[mentor] > 0 || builder.priority(mentee, mentor) < worst[mentor])) {
                options.add(new Option(mentor, free[mentor] > 0, builder.score(mentee, mentor)));
            }
        }
        options.sort(Comparator.comparing(Option::freeSeat)
                .thenComparing(Option::score)
                .reversed()
                .thenComparing(Option::mentor));
        return options.stream()
                .map(Option::mentor)
                .filter(mentor -> matches(market.withWish(mentee, mentor, builder.priority(mentee, mentor)), mentee))
                .findFirst()
                .map(mentor -> new Change.ListMentor(pool.mentors().get(mentor).id()));
    }

    @Override
    public List<Change> moreSeats(int mentee) {
        if (vacancies == null) {
            vacancies = new Vacancies(market, solved.choice(), pool.menteeDraw(), free, solved::seatsToAdd);
        }
        for (Vacancies.Offer offer : vacancies.reaching(mentee)) {
            if (matches(market.withSeats(offer.mentor(), offer.seats()), mentee)) {
                return List.of(addSeats(offer.mentor(), offer.seats()));
            }
        }
        return enoughSeats(mentee);
    }

    /** With a seat for everybody the mentor ranks higher, the mentee cannot be turned away; often fewer do. */
    private List<Change> enoughSeats(int mentee) {
        List<Enough> options = new ArrayList<>();
        for (int mentor = 0; mentor < pool.mentors().size(); mentor++) {
            if (builder.acceptable(mentee, mentor)) {
                int seats =
                        vacancies.rankedHigher(mentor, builder.priority(mentee, mentor)) + 1 - market.seats()[mentor];
                options.add(enough(mentor, seats, lists(mentee, mentor)));
            }
        }
        options.sort(Enough.CHEAPEST_FIRST);
        return options.stream()
                .limit(MatchingPolicy.CURRENT.mentorsCompared())
                .map(option -> option.listed()
                        ? enough(option.mentor(), vacancies.seatsNeeded(option.mentor(), mentee, option.seats()), true)
                        : option)
                .min(Enough.CHEAPEST_FIRST)
                .map(option -> steps(mentee, option))
                .orElse(List.of());
    }

    private Enough enough(int mentor, int seats, boolean listed) {
        return new Enough(mentor, seats, solved.seatsToAdd(mentor, seats), listed);
    }

    /**
     * Seats at a mentor that are enough.
     *
     * @param toAdd the seats, and those that the mentor owes before one can be given away
     */
    private record Enough(int mentor, int seats, int toAdd, boolean listed) {
        static final Comparator<Enough> CHEAPEST_FIRST = Comparator.comparing((Enough option) -> !option.listed())
                .thenComparing(Enough::toAdd)
                .thenComparing(Enough::mentor);
    }

    private List<Change> steps(int mentee, Enough option) {
        Market changed = market.withSeats(option.mentor(), option.seats());
        List<Change> steps = new ArrayList<>();
        if (!option.listed()) {
            changed = changed.withWish(mentee, option.mentor(), builder.priority(mentee, option.mentor()));
            steps.add(new Change.ListMentor(pool.mentors().get(option.mentor()).id()));
        }
        steps.add(addSeats(option.mentor(), option.seats()));
        return matches(changed, mentee) ? steps : List.of();
    }

    private boolean matches(Market changed, int mentee) {
        return DeferredAcceptance.solve(changed, pool.menteeDraw())[mentee] >= 0;
    }

    private boolean lists(int mentee, int mentor) {
        for (int listed : market.wish()[mentee]) {
            if (listed == mentor) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean consentIsEnough(int mentee) {
        return matches(builder.withConsent(market, mentee), mentee);
    }

    @Override
    public Optional<SolvedMarket> consented(int mentee) {
        // Consent changes the mentee's own list and nothing else: no rule is tried again for it.
        Market consented = builder.withConsent(market, mentee);
        return Optional.of(solved.with(consented, DeferredAcceptance.solve(consented, pool.menteeDraw())));
    }

    private Change addSeats(int mentor, int seats) {
        return solved.addSeats(mentor, seats);
    }
}
