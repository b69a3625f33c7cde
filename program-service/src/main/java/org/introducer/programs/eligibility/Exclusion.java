package org.introducer.programs.eligibility;

import static java.util.Comparator.comparing;

import java.util.List;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.track.TrackType;
import org.introducer.programs.verdict.Feasibility;
import org.introducer.programs.verdict.Finding;
import org.introducer.programs.verdict.ProgramVerdict;

/**
 * Why not: the fewest hard rules that would all have to change before nothing excludes any more. Requirements hold
 * together; of tracks and visas one is enough, so the one with the fewest failing rules counts.
 *
 * @param requirements requirements that exclude
 * @param way the way with the fewest visa rules against it, null when some way is not excluded
 */
public record Exclusion(List<Check> requirements, Way way) {

    /** One track on one visa, and the rules that stand against it. @param visa null: without one */
    public record Way(TrackType track, Visa visa, List<Finding> rules) {}

    public static Exclusion of(Eligibility eligibility, ProgramVerdict verdict) {
        return new Exclusion(
                eligibility.excluding(), verdict.verdict() == Feasibility.INFEASIBLE ? cheapest(verdict) : null);
    }

    private static Way cheapest(ProgramVerdict verdict) {
        return verdict.tracks().stream()
                .flatMap(track ->
                        track.visas().stream().map(visa -> new Way(track.track(), visa.visa(), visa.failing())))
                .min(comparing((Way way) -> way.rules().size()).thenComparing(Way::toString))
                .orElse(null);
    }

    public boolean excluded() {
        return !requirements.isEmpty() || way != null;
    }
}
