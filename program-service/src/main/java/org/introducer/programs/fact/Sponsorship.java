package org.introducer.programs.fact;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.fact.ResolvedFact.Standing;

/** What the evidence on J-1 and on H-1B comes to together. Each program is one of these; not known is never a no. */
@Schema(
        name = "Sponsorship",
        description = "what the evidence on J-1 and H-1B comes to; STALE: too old or of another season; PARTLY_KNOWN: "
                + "known of one visa only; CONTESTED: sources contradict each other; UNKNOWN: nothing is known of "
                + "either, which is not no. What only a resident or a third party says is not known")
public enum Sponsorship {
    /** Says yes to J-1 and no to H-1B. */
    J1_ONLY("Sponsors J-1 and says no to H-1B."),
    /** Says yes to H-1B and no to J-1. */
    H1B_ONLY("Sponsors H-1B and says no to J-1."),
    J1_AND_H1B("Sponsors J-1 and H-1B."),
    /** Says no to both. */
    NONE("Says no to J-1 and no to H-1B."),
    /** Decides by case on at least one of the two, and says something on both. */
    CASE_BY_CASE("Says something on both visas, and on at least one of them that it depends on the case."),
    /** Only what was last known, on at least one of the two: to be confirmed. */
    STALE(
            "Something was said on both visas, but on at least one of them it is too old, or not of this season: confirm it."),
    /** Of one of the two nothing is known. */
    PARTLY_KNOWN(
            "Something is said on one of the two visas, and nothing is known on the other but what others may report."),
    /** Sources contradict each other on at least one of the two. */
    CONTESTED("Sources contradict each other on at least one of the two visas: ask the program."),
    UNKNOWN("Nothing is known on either visa but what others may report. That is no no: ask the program.");

    private final String label;

    Sponsorship(String label) {
        this.label = label;
    }

    /** What it means, in words. */
    public String label() {
        return label;
    }

    /** By what counts for the season asked: fresh, and of that season. */
    public static Sponsorship of(ResolvedFact j1, ResolvedFact h1b) {
        return of(j1, h1b, known -> known.freshness() == Freshness.FRESH && known.namesSeason());
    }

    /** By what was last known, whatever its age; never {@code STALE}. */
    public static Sponsorship lastKnown(ResolvedFact j1, ResolvedFact h1b) {
        return of(j1, h1b, _ -> true);
    }

    private static Sponsorship of(ResolvedFact j1, ResolvedFact h1b, Predicate<ResolvedFact> counts) {
        if (either(j1, h1b, known -> known.standing() == Standing.CONFLICT)) {
            return CONTESTED;
        }
        if (either(j1, h1b, Sponsorship::silent)) {
            return silent(j1) && silent(h1b) ? UNKNOWN : PARTLY_KNOWN;
        }
        if (either(j1, h1b, counts.negate())) {
            return STALE;
        }
        if (either(j1, h1b, known -> stance(known) == Stance.CASE_BY_CASE)) {
            return CASE_BY_CASE;
        }
        boolean sponsorsJ1 = stance(j1) == Stance.YES;
        boolean sponsorsH1b = stance(h1b) == Stance.YES;
        return sponsorsJ1 ? sponsorsH1b ? J1_AND_H1B : J1_ONLY : sponsorsH1b ? H1B_ONLY : NONE;
    }

    private static boolean either(ResolvedFact j1, ResolvedFact h1b, Predicate<ResolvedFact> holds) {
        return Stream.of(j1, h1b).anyMatch(holds);
    }

    private static boolean silent(ResolvedFact known) {
        return known.standing() == Standing.UNKNOWN || !known.decided() || stance(known) == Stance.UNKNOWN;
    }

    private static Stance stance(ResolvedFact known) {
        return ((FactValue.OfStance) known.value()).stance();
    }
}
