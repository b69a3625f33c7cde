package org.introducer.mentorship.matching;

import java.util.Map;

/**
 * The numbers of the matching that are policy, under one version; a run names the version it used.
 *
 * <p>Source: Introducer's own judgement, revision 2026-1. Topics lead because goals decide what a mentorship is about;
 * visa experience follows because it is what a graduate from abroad finds nowhere else.
 *
 * @param pointsPerWeight points of a criterion that is met in full, per unit of its weight
 * @param enoughOverlapHours shared hours a week beyond which more overlap scores nothing
 * @param enoughLanguages shared languages beyond which more score nothing: to work in, and to be at home in
 * @param seatsTried seats added one by one at every mentor; a mentee out of their reach is looked for at fewer mentors
 * @param mentorsCompared mentors at whom the seats are then counted out, those with the fewest first
 * @param rulesTried changed rule sets a run is repeated with at most, to find what would match those left over
 */
public record MatchingPolicy(
        String version,
        Weights defaultWeights,
        int pointsPerWeight,
        int enoughOverlapHours,
        int enoughLanguages,
        int seatsTried,
        int mentorsCompared,
        int rulesTried) {

    public static final MatchingPolicy CURRENT = new MatchingPolicy(
            "2026-1",
            new Weights(Map.of(
                    Criterion.TOPICS, 40,
                    Criterion.VISA, 20,
                    Criterion.OVERLAP, 15,
                    Criterion.LANGUAGE, 10,
                    Criterion.IMG_BACKGROUND, 10,
                    Criterion.LETTER, 5)),
            1000,
            8,
            2,
            3,
            3,
            12);
}
