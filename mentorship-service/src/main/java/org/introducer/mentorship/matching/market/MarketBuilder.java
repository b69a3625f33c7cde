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
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.Pair;
import org.introducer.mentorship.matching.RunMode;
import org.introducer.mentorship.matching.Tiers;
import org.introducer.mentorship.matching.Weights;
import org.introducer.mentorship.matching.outcome.Objective;

/** Turns people, rules and scores into the market of one type. */
public final class MarketBuilder {

    /** A mentee whom the mentor did not rank comes after all ranked ones. */
    private static final long UNRANKED = (1L << 20) - 1;

    private static final int MOST_POINTS = (1 << 20) - 1;

    /** In mode STABLE the first of so many parts of a list is read at once. */
    private static final int PARTS = 16;

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
    private final boolean[] closed;
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
        closed = new boolean[pool.mentors().size()];
        for (int mentor = 0; mentor < closed.length; mentor++) {
            closed[mentor] = pool.mentors().get(mentor).onlyRanked();
        }
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

    /** Mentees are independent of each other, so their lists are read on all processors. */
    public Market build() {
        Market market = Market.empty(type, pool.mentees().size(), seats, this::readOn);
        IntStream.range(0, pool.mentees().size())
                .parallel()
                .filter(this::takesPart)
                .forEach(mentee -> fill(market, mentee, mentor -> acceptable(mentee, mentor), depth()));
        return market;
    }

    /** How much of each list is read at first: all of it where an optimum needs all pairs. */
    private int depth() {
        return pool.inputs().mode() == RunMode.STABLE
                ? Math.max(1, pool.mentors().size() / PARTS)
                : Integer.MAX_VALUE;
    }

    private void readOn(Market market, int mentee) {
        fill(market, mentee, mentor -> acceptable(mentee, mentor), 4 * market.wish()[mentee].length);
    }

    /** The market as it would be if this mentee agreed to disclosed conflicts of interest. */
    public Market withConsent(Market market, int mentee) {
        Market changed = market.withOwnLists();
        fill(
                changed,
                mentee,
                mentor -> listedBy(mentee, mentor) && eligibility.brokenWithConsent(mentee, mentor, type) == 0,
                Integer.MAX_VALUE);
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

    /** How many mentors a list has at most: of lists of 20 each array for all mentors would cost more than the rest of them. */
    private int mostListed(int mentee) {
        return pool.mentees()
                .get(mentee)
                .wishesFor(type)
                .map(Tiers::size)
                .orElse(pool.mentors().size());
    }

    private void fill(Market market, int mentee, IntPredicate acceptable, int depth) {
        boolean byScore = pool.mentees().get(mentee).wishesFor(type).isEmpty();
        Keys all = new Keys(mentee, mostListed(mentee));
        forEach(mentee, acceptable, all);
        long[] keys = all.smallest(depth);
        int[] wish = new int[keys.length];
        int[] wishTier = new int[keys.length];
        long[] priority = new long[keys.length];
        for (int k = 0; k < keys.length; k++) {
            int mentor = pool.mentorDraw().at(Market.drawPlace(keys[k]));
            wish[k] = mentor;
            wishTier[k] = (int) Market.tier(keys[k]);
            int points = MOST_POINTS - wishTier[k];
            priority[k] = priority(mentee, mentor, () -> byScore ? points : scoring.total(mentee, mentor));
        }
        market.wish()[mentee] = wish;
        market.wishTier()[mentee] = wishTier;
        market.priority()[mentee] = priority;
        market.length()[mentee] = all.count;
    }

    /** Takes a mentor whom a mentee may have. */
    public interface Visitor {

        /** @param tier the mentee's, smaller is better; equal is a tie */
        void mentor(int mentor, int tier);
    }

    /** Every mentor whom the mentee may have, in no order. Several threads may ask. */
    public void forEach(int mentee, Visitor visitor) {
        if (takesPart(mentee)) {
            forEach(mentee, mentor -> acceptable(mentee, mentor), visitor);
        }
    }

    private void forEach(int mentee, IntPredicate acceptable, Visitor visitor) {
        Optional<Tiers> own = pool.mentees().get(mentee).wishesFor(type);
        if (own.isEmpty()) {
            for (int mentor = 0; mentor < pool.mentors().size(); mentor++) {
                if (acceptable.test(mentor)) {
                    visitor.mentor(mentor, MOST_POINTS - scoring.total(mentee, mentor));
                }
            }
            return;
        }
        List<List<UUID>> tiers = own.get().tiers();
        for (int tier = 0; tier < tiers.size(); tier++) {
            for (UUID id : tiers.get(tier)) {
                int mentor = pool.mentor(id);
                if (mentor >= 0 && acceptable.test(mentor)) {
                    visitor.mentor(mentor, tier);
                }
            }
        }
    }

    /** The keys under which a mentee orders mentors: the tier, who was held before, the draw. */
    private final class Keys implements Visitor {
        private final int mentee;
        private final long[] keys;
        private int count;

        Keys(int mentee, int most) {
            this.mentee = mentee;
            keys = new long[most];
        }

        @Override
        public void mentor(int mentor, int tier) {
            keys[count++] = Market.key(
                    tier, incumbent(mentee, mentor), pool.mentorDraw().place(mentor));
        }

        /** So many of the smallest, in their order. */
        long[] smallest(int many) {
            int taken = Math.min(many, count);
            int from = 0;
            int to = count - 1;
            // Keys are told apart by the draw, so each round leaves fewer of them to divide (Hoare's selection).
            while (taken < count && from < to) {
                long middle = keys[(from + to) >>> 1];
                int left = from;
                int right = to;
                while (left <= right) {
                    while (keys[left] < middle) {
                        left++;
                    }
                    while (keys[right] > middle) {
                        right--;
                    }
                    if (left <= right) {
                        long moved = keys[left];
                        keys[left++] = keys[right];
                        keys[right--] = moved;
                    }
                }
                if (taken <= right) {
                    to = right;
                } else if (taken > left) {
                    from = left;
                } else {
                    break;
                }
            }
            long[] first = Arrays.copyOf(keys, taken);
            Arrays.sort(first);
            return first;
        }
    }

    public boolean takesPart(int mentee) {
        return pool.wants(mentee, type) && !lockedMentees.contains(mentee);
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
            scores[mentor] = scoring.total(mentee, mentor);
        }
        return scores[mentor];
    }

    /** The key under which the mentor orders this mentee: own ranking, then score, then the draw. */
    public long priority(int mentee, int mentor) {
        return priority(mentee, mentor, () -> score(mentee, mentor));
    }

    /** @param score by the weights of the cycle */
    private long priority(int mentee, int mentor, IntSupplier score) {
        Map<UUID, Integer> own = ranked.get(mentor);
        Integer tier = own == null ? null : own.get(pool.mentees().get(mentee).id());
        long first = tier == null ? UNRANKED : tier;
        // Within a tier of the mentor's ranking all are equal: the score does not matter there.
        long second = tier == null ? MOST_POINTS - mentorScore(mentee, mentor, score) : 0;
        return Market.key(
                first << 20 | second,
                incumbent(mentee, mentor),
                pool.menteeDraw().place(mentee));
    }

    private int mentorScore(int mentee, int mentor, IntSupplier score) {
        return mentorWeights[mentor] == cycleWeights
                ? score.getAsInt()
                : scoring.total(mentee, mentor, mentorWeights[mentor]);
    }

    /**
     * Mentors whom the mentee would rather have, plus one: of the own list, else of those who offer the type. Those who cannot be
     * are counted too, or the number would tell a mentee of a do-not-match. Several threads may ask.
     */
    public int choiceNumber(Market market, int mentee, int position) {
        int mentor = market.wish()[mentee][position];
        Optional<Tiers> own = pool.mentees().get(mentee).wishesFor(type);
        if (own.isPresent()) {
            return 1 + own.get().before(pool.mentors().get(mentor).id());
        }
        int tier = market.wishTier()[mentee][position];
        int better = 0;
        while (market.wishTier()[mentee][better] < tier) {
            better++;
        }
        for (int other = 0; other < seats.length; other++) {
            if (pool.offers(other, type)
                    && !acceptable(mentee, other)
                    && MOST_POINTS - scoring.total(mentee, other) < tier) {
                better++;
            }
        }
        return 1 + better;
    }

    /** The mentor has not closed the list without this mentee. */
    public boolean listedBy(int mentee, int mentor) {
        if (!closed[mentor]) {
            return true;
        }
        Map<UUID, Integer> own = ranked.get(mentor);
        return own != null && own.containsKey(pool.mentees().get(mentee).id());
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
