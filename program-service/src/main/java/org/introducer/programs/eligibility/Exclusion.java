package org.introducer.programs.eligibility;

import static java.util.Comparator.comparing;

import java.util.List;
import org.introducer.programs.verdict.Feasibility;
import org.introducer.programs.verdict.Finding;
import org.introducer.programs.verdict.ProgramVerdict;
import org.introducer.programs.verdict.TrackVerdict;
import org.introducer.programs.verdict.VisaVerdict;

/**
 * Why not: the fewest hard rules that would all have to change before nothing excludes any more. Requirements hold
 * together; of tracks and visas one is enough, so the one with the fewest failing rules counts.
 *
 * @param requirements requirements that exclude
 * @param rules visa rules that exclude, on the way with the fewest
 */
public record Exclusion(boolean excluded, List<Check> requirements, List<Finding> rules) {

    public static Exclusion of(Eligibility eligibility, ProgramVerdict verdict) {
        List<Check> requirements = eligibility.excluding();
        List<Finding> rules = verdict.verdict() == Feasibility.INFEASIBLE ? fewest(verdict) : List.of();
        return new Exclusion(!requirements.isEmpty() || !rules.isEmpty(), requirements, rules);
    }

    private static List<Finding> fewest(ProgramVerdict verdict) {
        return verdict.tracks().stream()
                .map(TrackVerdict::visas)
                .flatMap(List::stream)
                .map(VisaVerdict::failing)
                .min(comparing((List<Finding> failing) -> failing.size()).thenComparing(failing -> failing.toString()))
                .orElse(List.of());
    }
}
