package org.introducer.programs.resident;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.introducer.programs.eligibility.Check;
import org.introducer.programs.eligibility.Eligibility;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.Freshness;
import org.introducer.programs.fact.ResolvedFact;
import org.introducer.programs.fact.SourceType;
import org.introducer.programs.imghistory.ImgHistory;
import org.introducer.programs.resident.OpenFact.Basis;
import org.introducer.programs.resident.OpenFact.Reason;
import org.introducer.programs.verdict.FactReading;
import org.introducer.programs.verdict.ProgramVerdict;
import org.introducer.programs.verdict.UsedFact;

/** Which of the facts that decide for an applicant are open at a program, and what a resident could tell of them. */
record OpenQuestions(ResidentQuestionPolicy policy, int season) {

    /** @param facts as they are read strictly for the season. @param history null when nothing is counted */
    List<OpenFact> of(
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
        List<OpenFact> open = new ArrayList<>();
        needed.forEach((field, because) -> {
            ResolvedFact known = facts.facts().get(field);
            Reason reason = reason(facts, field, known);
            if (reason != null) {
                // Another resident's word would settle no more than the first one's.
                String askResidents = facts.heard(field)
                                .filter(fact -> fact.evidence().sourceType() == SourceType.RESIDENT_REPORT)
                                .isPresent()
                        ? null
                        : policy.fields().get(field);
                open.add(new OpenFact(field, askResidents, reason, because, OpenFact.Known.of(known)));
            }
        });
        Reason counted = counted(history);
        if (counted != null) {
            open.add(new OpenFact(null, policy.imgHistory(), counted, EnumSet.of(Basis.IMG_HISTORY), null));
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
        if (known.standing() == ResolvedFact.Standing.CONFLICT) {
            return Reason.CONFLICT;
        }
        return facts.heard(field).isPresent() ? Reason.REPORTED : Reason.EXPIRED;
    }

    private Reason counted(ImgHistory history) {
        if (history == null || history.years().isEmpty()) {
            return Reason.UNKNOWN;
        }
        return history.years().getFirst().season() < season - policy.imgYears() ? Reason.STALE : null;
    }
}
