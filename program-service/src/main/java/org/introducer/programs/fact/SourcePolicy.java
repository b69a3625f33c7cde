package org.introducer.programs.fact;

import static org.introducer.programs.fact.Confidence.HIGH;
import static org.introducer.programs.fact.Confidence.LOW;
import static org.introducer.programs.fact.Confidence.MEDIUM;

import java.util.Map;

/**
 * What each kind of source may say, and how surely.
 *
 * @param source why these rules
 */
public record SourcePolicy(String version, String source, Map<SourceType, Rule> rules) {

    /**
     * @param ceiling the highest confidence that a statement from there can have; only a curator goes beyond, with a reason
     * @param decides whether two such sources that differ are a conflict, whatever their dates
     * @param authority whose value is shown before the confidence is looked at: the lower number
     */
    public record Rule(Confidence ceiling, boolean decides, int authority) {}

    /** The authority of what is said for all programs of an institution. */
    static final int OF_INSTITUTION = 1;

    public static final SourcePolicy CURRENT = new SourcePolicy(
            "2026-1",
            "Introducer's own policy: a program speaks for itself; its institution's policy is weaker than its own page and"
                    + " stronger than what a resident reports; a third party gives hints.",
            Map.of(
                    SourceType.GME_OFFICE_WRITTEN, new Rule(HIGH, true, 0),
                    SourceType.PROGRAM_PAGE, new Rule(HIGH, true, 0),
                    SourceType.CURATOR, new Rule(HIGH, true, 0),
                    SourceType.FREIDA, new Rule(HIGH, true, 0),
                    SourceType.ACGME, new Rule(HIGH, false, 0),
                    SourceType.NRMP, new Rule(HIGH, false, 0),
                    SourceType.INSTITUTION_PAGE, new Rule(HIGH, true, OF_INSTITUTION),
                    SourceType.RESIDENT_REPORT, new Rule(MEDIUM, false, 2),
                    SourceType.OTHER, new Rule(LOW, false, 3)));

    public SourcePolicy {
        rules = Map.copyOf(rules);
    }

    /** The rule of a kind of source; what shows only history is no surer than it says and decides nothing. */
    public Rule of(SourceType type) {
        return rules.getOrDefault(type, new Rule(HIGH, false, 3));
    }

    /** Whether a statement from there claims to be surer than such a source can be. */
    public boolean exceeds(SourceType type, Confidence confidence) {
        return confidence.compareTo(of(type).ceiling()) < 0;
    }

    /** The confidence, or the ceiling of the source where that is lower. */
    public Confidence atMost(SourceType type, Confidence confidence) {
        return exceeds(type, confidence) ? of(type).ceiling() : confidence;
    }

    boolean decides(Evidence evidence) {
        return of(evidence.sourceType()).decides();
    }

    int authority(Evidence evidence) {
        int own = of(evidence.sourceType()).authority();
        return evidence.institution() == null ? own : Math.max(own, OF_INSTITUTION);
    }
}
