package org.introducer.programs.resident;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.eligibility.Check;
import org.introducer.programs.eligibility.Eligibility;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.Freshness;
import org.introducer.programs.fact.ResolvedFact;
import org.introducer.programs.imghistory.ImgHistory;
import org.introducer.programs.verdict.FactReading;
import org.introducer.programs.verdict.ProgramVerdict;
import org.introducer.programs.verdict.UsedFact;

/** Which of the facts that decide for an applicant are open at a program, as far as a resident could tell them. */
record OpenQuestions(ResidentQuestionPolicy policy, int season) {

    /** Why something is asked. */
    @Schema(name = "ResidentQuestionReason")
    enum Reason {
        UNKNOWN,
        CONFLICT,
        EXPIRED,
        STALE
    }

    /** What hangs on the answer. */
    @Schema(name = "ResidentQuestionBasis")
    enum Basis {
        VISA_VERDICT,
        ELIGIBILITY,
        IMG_HISTORY
    }

    /**
     * @param field null for the IMGs of past years, which are counts and no fact
     * @param known what is known nevertheless, null when nothing is
     */
    record Open(FactField field, String ask, Reason reason, Set<Basis> because, ResolvedFact known) {}

    /** @param facts as they are read strictly for the season. @param history null when nothing is counted */
    List<Open> of(
            UUID programId, ProgramVerdict verdict, Eligibility eligibility, FactReading facts, ImgHistory history) {
        Map<FactField, Set<Basis>> needed = new EnumMap<>(FactField.class);
        verdict.tracks().stream()
                .flatMap(track -> track.visas().stream())
                .flatMap(way -> way.trace().stream())
                .filter(finding -> finding.programId().equals(programId))
                .forEach(finding -> need(needed, Basis.VISA_VERDICT, finding.evidence()));
        eligibility.checks().stream()
                .filter(check -> check.kind() != Check.Kind.PREFERENCE)
                .forEach(check -> need(needed, Basis.ELIGIBILITY, check.evidence()));
        List<Open> open = new ArrayList<>();
        needed.forEach((field, because) -> {
            ResolvedFact known = facts.facts().get(field);
            Reason reason = reason(facts, field, known);
            if (reason != null && policy.fields().containsKey(field)) {
                open.add(new Open(field, policy.fields().get(field), reason, because, known));
            }
        });
        Reason counted = counted(history);
        if (counted != null) {
            open.add(new Open(null, policy.imgHistory(), counted, EnumSet.of(Basis.IMG_HISTORY), null));
        }
        return List.copyOf(open);
    }

    private static void need(Map<FactField, Set<Basis>> needed, Basis basis, List<UsedFact> evidence) {
        evidence.forEach(used -> needed.computeIfAbsent(used.field(), _ -> EnumSet.noneOf(Basis.class))
                .add(basis));
    }

    /** Null when the fact can be relied on. */
    private static Reason reason(FactReading facts, FactField field, ResolvedFact known) {
        if (facts.value(field).isPresent()) {
            return known.freshness() == Freshness.STALE ? Reason.STALE : null;
        }
        if (known == null || known.standing() == ResolvedFact.Standing.UNKNOWN) {
            return Reason.UNKNOWN;
        }
        return known.standing() == ResolvedFact.Standing.CONFLICT ? Reason.CONFLICT : Reason.EXPIRED;
    }

    private Reason counted(ImgHistory history) {
        if (history == null || history.years().isEmpty()) {
            return Reason.UNKNOWN;
        }
        return history.years().getFirst().season() < season - policy.imgYears() ? Reason.STALE : null;
    }
}
