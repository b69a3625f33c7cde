package org.introducer.mentorship.matching.market;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.introducer.mentorship.matching.Criterion;
import org.introducer.mentorship.matching.MatchingPolicy;
import org.introducer.mentorship.matching.MenteeEntry;
import org.introducer.mentorship.matching.MentorEntry;
import org.introducer.mentorship.matching.Visa;
import org.introducer.mentorship.matching.Weights;
import org.introducer.mentorship.matching.outcome.Score;

/** Points of pairs by index: the total alone in the inner loop, all parts where somebody reads them. */
public final class Scoring {

    private static final Criterion[] CRITERIA = Criterion.values();

    private final Pool pool;
    private final int enough = MatchingPolicy.CURRENT.enoughOverlapHours() * 4;

    /** Per mentee and criterion. */
    private final int[][] outOf;

    /** By the weights of the cycle, per mentee, criterion and what is met of it; null where nothing is asked for or it counts nothing. */
    private final int[][][] points;

    public Scoring(Pool pool) {
        this.pool = pool;
        outOf = new int[pool.mentees().size()][CRITERIA.length];
        points = new int[outOf.length][CRITERIA.length][];
        for (int mentee = 0; mentee < outOf.length; mentee++) {
            for (Criterion criterion : CRITERIA) {
                int most = outOf(criterion, mentee);
                int weight = pool.inputs().weights().of(criterion);
                outOf[mentee][criterion.ordinal()] = most;
                if (most > 0 && weight > 0) {
                    points[mentee][criterion.ordinal()] = IntStream.rangeClosed(0, most)
                            .map(met -> Score.points(weight, met, most))
                            .toArray();
                }
            }
        }
    }

    /** By the weights of the cycle. */
    public int total(int mentee, int mentor) {
        int total = 0;
        int[][] mine = points[mentee];
        for (int criterion = 0; criterion < mine.length; criterion++) {
            if (mine[criterion] != null) {
                total += mine[criterion][met(CRITERIA[criterion], mentee, mentor)];
            }
        }
        return total;
    }

    public int total(int mentee, int mentor, int[] weights) {
        int total = 0;
        int[] asked = outOf[mentee];
        for (int criterion = 0; criterion < asked.length; criterion++) {
            if (weights[criterion] > 0 && asked[criterion] > 0) {
                total += Score.points(weights[criterion], met(CRITERIA[criterion], mentee, mentor), asked[criterion]);
            }
        }
        return total;
    }

    public Score explain(int mentee, int mentor, Weights weights) {
        List<Score.Part> parts = new ArrayList<>();
        int total = 0;
        for (Criterion criterion : CRITERIA) {
            int weight = weights.of(criterion);
            int met = met(criterion, mentee, mentor);
            int outOf = outOf(criterion, mentee);
            int points = Score.points(weight, met, outOf);
            total += points;
            parts.add(new Score.Part(criterion, weight, met, outOf, points, evidence(criterion, mentee, mentor)));
        }
        return new Score(total, parts);
    }

    private int met(Criterion criterion, int mentee, int mentor) {
        return switch (criterion) {
            case TOPICS -> Vocabulary.shared(pool.menteeGoals[mentee], pool.mentorTopics[mentor]);
            case LANGUAGE ->
                Math.min(
                        MatchingPolicy.CURRENT.enoughLanguages(),
                        Vocabulary.shared(pool.menteeLanguages[mentee], pool.mentorLanguages[mentor]));
            case OVERLAP -> Math.min(enough, pool.overlap(mentee, mentor));
            case VISA -> Integer.bitCount(pool.menteeVisas[mentee] & pool.mentorVisas[mentor]);
            case IMG_BACKGROUND ->
                outOf[mentee][criterion.ordinal()] > 0 && gives(mentor).imgBackground() ? 1 : 0;
            case LETTER ->
                outOf[mentee][criterion.ordinal()] > 0 && gives(mentor).writesLetters() ? 1 : 0;
        };
    }

    private MentorEntry gives(int mentor) {
        return pool.mentors().get(mentor);
    }

    private int outOf(Criterion criterion, int mentee) {
        MenteeEntry asks = pool.mentees().get(mentee);
        return switch (criterion) {
            case TOPICS -> pool.goals[mentee];
            case LANGUAGE -> MatchingPolicy.CURRENT.enoughLanguages();
            case OVERLAP -> enough;
            case VISA -> asks.visaQuestions().size();
            case IMG_BACKGROUND -> asks.wantsImgBackground() ? 1 : 0;
            case LETTER -> asks.needsLetter() ? 1 : 0;
        };
    }

    private List<String> evidence(Criterion criterion, int mentee, int mentor) {
        return switch (criterion) {
            case TOPICS -> pool.topics.sharedWords(pool.menteeGoals[mentee], pool.mentorTopics[mentor]);
            case LANGUAGE -> pool.languages.sharedWords(pool.menteeLanguages[mentee], pool.mentorLanguages[mentor]);
            case OVERLAP ->
                pool.mentees().get(mentee).availability().isEmpty()
                                || gives(mentor).availability().isEmpty()
                        ? List.of("hours not known")
                        : List.of(hours(pool.overlap(mentee, mentor)) + " hours a week");
            case VISA ->
                pool.mentees().get(mentee).visaQuestions().stream()
                        .filter(pool.mentors().get(mentor).visaExperience()::contains)
                        .map(Visa::name)
                        .sorted()
                        .toList();
            case IMG_BACKGROUND, LETTER -> List.of();
        };
    }

    private static String hours(int quarters) {
        return quarters / 4 + new String[] {"", ".25", ".5", ".75"}[quarters % 4];
    }
}
