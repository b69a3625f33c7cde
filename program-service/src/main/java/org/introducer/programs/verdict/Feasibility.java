package org.introducer.programs.verdict;

import java.util.Collection;
import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the rules come to, from the best down. */
@Schema(
        description =
                "FEASIBLE: every rule holds; CONDITIONAL: what is still to be done has a date; UNKNOWN: somebody has "
                        + "to be asked first, never a polite no; INFEASIBLE: a rule forbids it")
public enum Feasibility {
    FEASIBLE,
    /** Nothing is against it, and what is still to be done has a date. */
    CONDITIONAL,
    /** Somebody has to be asked first; never a polite no. */
    UNKNOWN,
    INFEASIBLE;

    /** A chain is as strong as its weakest link. */
    public static Feasibility weakest(Collection<Feasibility> links) {
        return links.stream().max(Comparator.naturalOrder()).orElse(FEASIBLE);
    }

    /** Of several ways the best counts; without any way nothing is known. */
    public static Feasibility best(Collection<Feasibility> ways) {
        return ways.stream().min(Comparator.naturalOrder()).orElse(UNKNOWN);
    }
}
