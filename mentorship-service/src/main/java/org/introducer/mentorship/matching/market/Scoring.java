package org.introducer.mentorship.matching.market;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.introducer.mentorship.matching.Criterion;
import org.introducer.mentorship.matching.MatchingPolicy;
import org.introducer.mentorship.matching.MenteeEntry;
import org.introducer.mentorship.matching.MentorEntry;
import org.introducer.mentorship.matching.Visa;
import org.introducer.mentorship.matching.Weights;
import org.introducer.mentorship.matching.outcome.Score;

/** Points of pairs by index: the total alone in the inner loop, all parts where somebody reads them. */
public final class Scoring {

    private final Pool pool;
    private final int enough = MatchingPolicy.CURRENT.enoughOverlapHours() * 4;

    public Scoring(Pool pool) {
        this.pool = pool;
    }

    public int total(int mentee, int mentor, int[] weights) {
        int total = 0;
        for (Criterion criterion : CRITERIA) {
            int weight = weights[criterion.ordinal()];
            if (weight > 0) {
                total += Score.points(weight, met(criterion, mentee, mentor), outOf(criterion, mentee));
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

    private static final Criterion[] CRITERIA = Criterion.values();

    private int met(Criterion criterion, int mentee, int mentor) {
        MenteeEntry asks = pool.mentees().get(mentee);
        MentorEntry gives = pool.mentors().get(mentor);
        return switch (criterion) {
            case TOPICS -> Vocabulary.shared(pool.menteeGoals[mentee], pool.mentorTopics[mentor]);
            case LANGUAGE ->
                Math.min(
                        MatchingPolicy.CURRENT.enoughLanguages(),
                        Vocabulary.shared(pool.menteeLanguages[mentee], pool.mentorLanguages[mentor]));
            case OVERLAP -> Math.min(enough, pool.overlap(mentee, mentor));
            case VISA -> shared(asks.visaQuestions(), gives.visaExperience());
            case IMG_BACKGROUND -> asks.wantsImgBackground() && gives.imgBackground() ? 1 : 0;
            case LETTER -> asks.needsLetter() && gives.writesLetters() ? 1 : 0;
        };
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
            case OVERLAP -> List.of(hours(pool.overlap(mentee, mentor)) + " hours a week");
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

    private static int shared(Set<Visa> some, Set<Visa> others) {
        int count = 0;
        for (Visa visa : some) {
            count += others.contains(visa) ? 1 : 0;
        }
        return count;
    }
}
