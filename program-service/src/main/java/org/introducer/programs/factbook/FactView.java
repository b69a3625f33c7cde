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

/** One fact or proposal as shown, with its evidence. */
@Schema(name = "Fact")
record FactView(
        UUID id,
        UUID programId,
        FactField field,

        @Schema(oneOf = {String.class, Integer.class}) Object value,

        String employer,
        EvidenceView evidence,
        Fact.State state,
        Instant recordedAt,

        @Schema(description = "as of now, of a fact of whatever state; only where facts of all programs are listed")
        Freshness freshness,

        @JsonIgnore long version)
        implements Writes.Created {

    @Schema(name = "Evidence")
    record EvidenceView(
            SourceType sourceType,
            String reference,
            LocalDate observedOn,
            Integer season,
            String reporter,
            Confidence confidence) {

        static EvidenceView of(Evidence evidence) {
            return new EvidenceView(
                    evidence.sourceType(),
                    evidence.reference(),
                    evidence.observedOn(),
                    evidence.season(),
                    evidence.reporter(),
                    evidence.confidence());
        }
    }

    static FactView of(FactEntry entry) {
        return of(entry.fact(), entry.programId(), entry.employer(), entry.recordedAt(), entry.version());
    }

    static FactView of(FactProposal proposal) {
        return of(proposal.fact(), proposal.programId(), proposal.employer(), proposal.createdAt(), proposal.version());
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
                recordedAt,
                null,
                version);
    }

    FactView with(Freshness freshness) {
        return new FactView(id, programId, field, value, employer, evidence, state, recordedAt, freshness, version);
    }

    /** Numbers as numbers, all else as text. */
    static Object json(FactValue value) {
        return value instanceof FactValue.OfNumber(int number) ? number : value.text();
    }
}
