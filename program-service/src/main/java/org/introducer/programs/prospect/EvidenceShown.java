package org.introducer.programs.prospect;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.fact.Confidence;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.Freshness;
import org.introducer.programs.fact.ResolvedFact;
import org.introducer.programs.fact.SourceType;
import org.introducer.programs.verdict.UsedFact;
import org.jspecify.annotations.Nullable;

/** A fact that a rule looked at; only field and standing when nothing is known. */
@Schema(name = "UsedFact")
record EvidenceShown(
        FactField field,
        ResolvedFact.Standing standing,

        @Schema(description = "the value as text; absent: nothing is known") @Nullable
        String value,

        Integer season,
        @Nullable LocalDate observedOn,

        @Schema(description = "days since it was observed") Long ageDays,

        @Nullable Freshness freshness,
        @Nullable SourceType sourceType,
        @Nullable String reference,
        @Nullable Confidence confidence,

        @Schema(description = "the institution, when the fact is a policy of an institution") @Nullable
        String institution,

        @Schema(description = "restrictions and exceptions stated with the value, in words") @Nullable
        String note,

        @Nullable UUID factId,

        @Schema(
                description =
                        "whether a dispute of the fact is open, see `GET /v1/fact-disputes`; it is used as before until that is decided")
        boolean disputed) {

    static EvidenceShown of(UsedFact fact, LocalDate today) {
        return new EvidenceShown(
                fact.field(),
                fact.standing(),
                fact.value(),
                fact.season(),
                fact.observedOn(),
                fact.observedOn() == null ? null : ChronoUnit.DAYS.between(fact.observedOn(), today),
                fact.freshness(),
                fact.sourceType(),
                fact.reference(),
                fact.confidence(),
                fact.institution(),
                fact.note(),
                fact.factId(),
                fact.disputed());
    }
}
