package org.introducer.contacts.letter.readiness;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Every number about letters, as one version of the policy.
 *
 * @param minima the least time of supervision by kind
 * @param promptLead days before the end of a rotation from which the author is to be asked
 * @param freshTouch days after which the last touch with an author is long ago
 * @param letters letters wanted for a track
 * @param usIrLetters letters by US-based IR attendings wanted for the track IR
 * @param writingDays days that an author is given to write
 */
public record LetterPolicy(
        String version,
        LocalDate effectiveFrom,
        List<String> sources,
        Map<SupervisionKind, Minimum> minima,
        int promptLead,
        int freshTouch,
        int letters,
        int usIrLetters,
        int writingDays) {

    /** The version in force. */
    public static final LetterPolicy CURRENT = new LetterPolicy(
            "2026-1",
            LocalDate.of(2026, 1, 1),
            List.of(
                    "Advice on letters for non-US-citizen IMGs in interventional radiology: a strong letter is by a US-based IR attending who"
                            + " supervised the applicant; electives and observerships of 4 weeks, research of 3 months; ask 7 days before a"
                            + " rotation ends.",
                    "Our own assumptions without an outside source: freshTouch, letters, usIrLetters, writingDays."),
            Map.of(
                    SupervisionKind.OBSERVERSHIP, new Minimum(4, Minimum.Unit.WEEKS),
                    SupervisionKind.ELECTIVE, new Minimum(4, Minimum.Unit.WEEKS),
                    SupervisionKind.SUB_INTERNSHIP, new Minimum(4, Minimum.Unit.WEEKS),
                    SupervisionKind.RESEARCH, new Minimum(3, Minimum.Unit.MONTHS),
                    SupervisionKind.REMOTE_COLLABORATION, new Minimum(3, Minimum.Unit.MONTHS)),
            7,
            180,
            3,
            1,
            28);

    public LetterPolicy {
        sources = List.copyOf(sources);
        minima = new EnumMap<>(minima);
    }

    Minimum minimum(SupervisionKind kind) {
        return minima.get(kind);
    }
}
