package org.introducer.programs.factbook;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.write.Writes;
import org.introducer.programs.fact.Confidence;
import org.introducer.programs.fact.Evidence;
import org.introducer.programs.fact.Fact;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.FactValue;
import org.introducer.programs.fact.Freshness;
import org.introducer.programs.fact.SourceType;
import org.jspecify.annotations.Nullable;

/** One fact or proposal as shown, with its evidence. */
@Schema(name = "Fact", description = "one fact with its evidence")
record FactView(
        @Schema(description = "id of the fact") UUID id,

        @Schema(description = "absent for a policy of an institution") @Nullable
        UUID programId,

        FactField field,

        @Schema(
                oneOf = {String.class, Integer.class},
                examples = "YES")
        @Nullable
        Object value,

        @Schema(description = "the petitioning employer; only of CAP_STATUS, which is a fact per employer") @Nullable
        String employer,

        EvidenceView evidence,
        Fact.@Nullable State state,

        @Schema(description = "of a rejected proposal: the reason") @Nullable
        String decision,

        @Schema(description = "when it was recorded here, which can be long after it was observed")
        Instant recordedAt,

        @Schema(description = "freshness today, whatever the state; only in the list of facts about all programs")
        @Nullable
        Freshness freshness,

        @Schema(
                description =
                        "whether a dispute of it is open, see `GET /v1/fact-disputes`; that changes nothing until it is decided")
        boolean disputed,

        @JsonIgnore long version)
        implements Writes.Created {

    @Schema(name = "Evidence", description = "where it was read, by whom and when")
    record EvidenceView(
            SourceType sourceType,
            @Nullable String reference,

            @Schema(description = "the day on which the value was observed at its source; absent: unknown") @Nullable
            LocalDate observedOn,

            @Schema(
                    description =
                            "the day on which the value was taken from a copy, when it was not read at the source")
            @Nullable
            LocalDate collectedOn,

            Integer season,

            @Schema(
                    description =
                            "the season in the source's words, where they can mean several: then `season` is the earliest")
            @Nullable
            String statedFor,

            @Schema(
                    description =
                            "who read it: the subject of a person, or the name of an imported file; absent: not shown to the caller")
            @Nullable
            String reporter,

            @Schema(description = "how sure the reporter is") @Nullable
            Confidence confidence,

            @Schema(description = "reason for a confidence above the ceiling of the source type") @Nullable
            String confidenceReason,

            @Schema(description = "whether it is about the program or about all programs of its institution")
            FactDraft.@Nullable Scope scope,

            @Schema(description = "the institution, when the fact is a policy of an institution") @Nullable
            String institution,

            @Schema(description = "restrictions of the value, in words") @Nullable
            String note) {

        static EvidenceView of(Evidence evidence) {
            return new EvidenceView(
                    evidence.sourceType(),
                    evidence.reference(),
                    evidence.observedOn(),
                    evidence.collectedOn(),
                    evidence.season(),
                    evidence.remarks().statedFor(),
                    evidence.reporter(),
                    evidence.confidence(),
                    evidence.remarks().confidenceReason(),
                    evidence.institution() == null ? FactDraft.Scope.PROGRAM : FactDraft.Scope.INSTITUTION,
                    evidence.institution(),
                    evidence.remarks().note());
        }
    }

    static FactView of(FactEntry entry) {
        return of(entry.fact(), entry.programId(), entry.employer(), entry.recordedAt(), entry.version());
    }

    static FactView of(FactProposal proposal) {
        FactView view = of(
                proposal.fact(), proposal.programId(), proposal.employer(), proposal.createdAt(), proposal.version());
        return new FactView(
                view.id,
                view.programId,
                view.field,
                view.value,
                view.employer,
                view.evidence,
                view.state,
                proposal.decision(),
                view.recordedAt,
                null,
                false,
                view.version);
    }

    static FactView of(Fact fact, UUID programId, String employer, Instant recordedAt, long version) {
        return new FactView(
                fact.id(),
                programId,
                fact.field(),
                json(fact.value()),
                employer,
                EvidenceView.of(fact.evidence()),
                fact.state(),
                null,
                recordedAt,
                null,
                fact.evidence().remarks().disputed(),
                version);
    }

    FactView with(Freshness freshness) {
        return new FactView(
                id,
                programId,
                field,
                value,
                employer,
                evidence,
                state,
                decision,
                recordedAt,
                freshness,
                disputed,
                version);
    }

    /** Numbers as numbers, all else as text. */
    static Object json(FactValue value) {
        return value instanceof FactValue.OfNumber(int number) ? number : value.text();
    }
}
