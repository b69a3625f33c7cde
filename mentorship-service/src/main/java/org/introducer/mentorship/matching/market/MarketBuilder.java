package org.introducer.mentorship.matching.market;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.Pair;
import org.introducer.mentorship.matching.Tiers;
import org.introducer.mentorship.matching.Weights;
import org.introducer.mentorship.matching.outcome.Objective;

/** Turns people, rules and scores into the market of one type. */
public final class MarketBuilder {

    /** A mentee whom the mentor did not rank comes after all ranked ones. */
    private static final long UNRANKED = (1L << 20) - 1;

    private static final int MOST_POINTS = (1 << 20) - 1;

    private final Pool pool;
    private final Eligibility eligibility;
    private final Scoring scoring;
    private final MentorType type;
    private final int[] cycleWeights;
    private final int[][] mentorWeights;
    private final Map<Integer, Map<UUID, Integer>> ranked = new HashMap<>();
    private final Set<Long> incumbents = new HashSet<>();
    private final Set<Integer> hadSomebody = new HashSet<>();
    private final Set<Integer> lockedMentees = new HashSet<>();
    private final int[] seats;
    private final int[] scores;
    private int scoredMentee = -1;

    public MarketBuilder(Pool pool, Eligibility eligibility, Scoring scoring, MentorType type) {
        this.pool = pool;
        this.eligibility = eligibility;
        this.scoring = scoring;
        this.type = type;
        cycleWeights = pool.inputs().weights().toArray();
        mentorWeights = pool.mentors().stream()
                .map(mentor -> mentor.weights().map(Weights::toArray).orElse(cycleWeights))
                .toArray(int[][]::new);
        scores = new int[pool.mentors().size()];
        seats = pool.mentors().stream()
                .mapToInt(mentor -> mentor.seatsFor(type))
                .toArray();
        for (int mentor = 0; mentor < seats.length; mentor++) {
            Tiers tiers = pool.mentors().get(mentor).ranking().getOrDefault(type, Tiers.NONE);
            if (!tiers.isEmpty()) {
                ranked.put(mentor, byPerson(tiers));
            }
        }
        for (Pair lock : pool.inputs().locks()) {
            if (lock.type() == type) {
                lockedMentees.add(pool.mentee(lock.mentee()));
                seats[pool.mentor(lock.mentor())]--;
            }
        }
        for (Pair pair : pool.inputs().previous()) {
            if (pair.type() == type) {
                incumbents.add((long) pool.mentee(pair.mentee()) << 32 | pool.mentor(pair.mentor()));
                hadSomebody.add(pool.mentee(pair.mentee()));
            }
        }
    }

    public Market build() {
        int n = pool.mentees().size();
        int[][] wish = new int[n][];
        int[][] wishTier = new int[n][];
        long[][] priority = new long[n][];
        Market market = new Market(type, wish, wishTier, priority, seats);
        for (int mentee = 0; mentee < n; mentee++) {
            int who = mentee;
            fill(market, who, takesPart(who) ? wishKeys(who, mentor -> acceptable(who, mentor)) : new long[0]);
        }
        return market;
    }

    /** The market as it would be if this mentee agreed to disclosed conflicts of interest. */
    public Market withConsent(Market market, int mentee) {
        Market changed = new Market(
                type,
                market.wish().clone(),
                market.wishTier().clone(),
                market.priority().clone(),
                market.seats());
        fill(
                changed,
                mentee,
                wishKeys(
                        mentee,
                        mentor ->
                                listedBy(mentee, mentor) && eligibility.brokenWithConsent(mentee, mentor, type) == 0));
        return changed;
    }

    /** What every wish of the market is worth, aligned with the wishes. */
    public long[][] worths(Market market, Objective objective) {
        long[][] worths = new long[market.wish().length][];
        for (int mentee = 0; mentee < worths.length; mentee++) {
            int who = mentee;
            worths[mentee] = Arrays.stream(market.wish()[mentee])
                    .mapToLong(mentor -> worth(objective, who, mentor))
                    .toArray();
        }
        return worths;
    }

    public long worth(Objective objective, int mentee, int mentor) {
        int bonus = 0;
        if (objective.followsEarlier()) {
            bonus = incumbent(mentee, mentor) ? 1 : hadSomebody.contains(mentee) ? 0 : -1;
        }
        return objective.worth(score(mentee, mentor), bonus);
    }

    private void fill(Market market, int mentee, long[] keys) {
        Arrays.sort(keys);
        int[] wish = new int[keys.length];
        int[] wishTier = new int[keys.length];
        long[] priority = new long[keys.length];
        for (int k = 0; k < keys.length; k++) {
            wish[k] = pool.mentorDraw().at(Market.drawPlace(keys[k]));
            wishTier[k] = (int) Market.tier(keys[k]);
            priority[k] = priority(mentee, wish[k]);
        }
        market.wish()[mentee] = wish;
        market.wishTier()[mentee] = wishTier;
        market.priority()[mentee] = priority;
    }

    public boolean takesPart(int mentee) {
        return pool.mentees().get(mentee).wants().contains(type) && !lockedMentees.contains(mentee);
    }

    /** No hard rule forbids the pair, and the mentor has not closed the list without this mentee. */
    public boolean acceptable(int mentee, int mentor) {
        return listedBy(mentee, mentor) && eligibility.broken(mentee, mentor, type) == 0;
    }

    /** Asked twice for most pairs, once by each side: remembered for the mentee asked about last. */
    public int score(int mentee, int mentor) {
        if (mentee != scoredMentee) {
            Arrays.fill(scores, -1);
            scoredMentee = mentee;
        }
        if (scores[mentor] < 0) {
            scores[mentor] = scoring.total(mentee, mentor, cycleWeights);
        }
        return scores[mentor];
    }

    /** The key under which the mentor orders this mentee: own ranking, then score, then the draw. */
    public long priority(int mentee, int mentor) {
        Map<UUID, Integer> own = ranked.get(mentor);
        Integer tier = own == null ? null : own.get(pool.mentees().get(mentee).id());
        long first = tier == null ? UNRANKED : tier;
        // Within a tier of the mentor's ranking all are equal: the score does not matter there.
        long second = tier == null ? MOST_POINTS - mentorScore(mentee, mentor) : 0;
        return Market.key(
                first << 20 | second,
                incumbent(mentee, mentor),
                pool.menteeDraw().place(mentee));
    }

    /**
     * Mentors whom the mentee would rather have, plus one: of the own list, else of those who offer the type. Those who cannot be
     * are counted too, or the number would tell a mentee of a do-not-match.
     */
    public int choiceNumber(int mentee, int mentor) {
        Optional<Tiers> own = pool.mentees().get(mentee).wishesFor(type);
        return 1
                + (own.isPresent()
                        ? own.get().before(pool.mentors().get(mentor).id())
                        : scoredHigher(mentee, score(mentee, mentor)));
    }

    private int scoredHigher(int mentee, int score) {
        int higher = 0;
        for (int mentor = 0; mentor < pool.mentors().size(); mentor++) {
            if (pool.mentors().get(mentor).offers(type) && score(mentee, mentor) > score) {
                higher++;
            }
        }
        return higher;
    }

    private int mentorScore(int mentee, int mentor) {
        return mentorWeights[mentor] == cycleWeights
                ? score(mentee, mentor)
                : scoring.total(mentee, mentor, mentorWeights[mentor]);
    }

    /** The mentor has not closed the list without this mentee. */
    public boolean listedBy(int mentee, int mentor) {
        if (!pool.mentors().get(mentor).onlyRanked()) {
            return true;
        }
        Map<UUID, Integer> own = ranked.get(mentor);
        return own != null && own.containsKey(pool.mentees().get(mentee).id());
    }

    private long[] wishKeys(int mentee, IntPredicate acceptable) {
        return pool.mentees()
                .get(mentee)
                .wishesFor(type)
                .map(tiers -> listedKeys(mentee, tiers, acceptable))
                .orElseGet(() -> scoredKeys(mentee, acceptable));
    }

    private long[] listedKeys(int mentee, Tiers tiers, IntPredicate acceptable) {
        long[] keys = new long[tiers.tiers().stream().mapToInt(List::size).sum()];
        int count = 0;
        for (int tier = 0; tier < tiers.tiers().size(); tier++) {
            for (UUID id : tiers.tiers().get(tier)) {
                int mentor = pool.mentor(id);
                if (mentor >= 0 && acceptable.test(mentor)) {
                    keys[count++] = Market.key(
                            tier, incumbent(mentee, mentor), pool.mentorDraw().place(mentor));
                }
            }
        }
        return Arrays.copyOf(keys, count);
    }

    private long[] scoredKeys(int mentee, IntPredicate acceptable) {
        long[] keys = new long[pool.mentors().size()];
        int count = 0;
        for (int mentor = 0; mentor < pool.mentors().size(); mentor++) {
            if (acceptable.test(mentor)) {
                int tier = MOST_POINTS - score(mentee, mentor);
                keys[count++] = Market.key(
                        tier, incumbent(mentee, mentor), pool.mentorDraw().place(mentor));
            }
        }
        return Arrays.copyOf(keys, count);
    }

    private boolean incumbent(int mentee, int mentor) {
        return !incumbents.isEmpty() && incumbents.contains((long) mentee << 32 | mentor);
    }

    private static Map<UUID, Integer> byPerson(Tiers tiers) {
        Map<UUID, Integer> tierOf = new HashMap<>();
        for (int tier = 0; tier < tiers.tiers().size(); tier++) {
            for (UUID id : tiers.tiers().get(tier)) {
                tierOf.put(id, tier);
            }
        }
        return tierOf;
    }
}
