package org.introducer.programs.dispute;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.write.Writes;
import org.introducer.programs.fact.Confidence;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.SourceType;
import org.jspecify.annotations.Nullable;

/**
 * A dispute of a fact of a program, with its history. It names nobody; free text can, so that of the filer is shown to the filer and to curators
 * only.
 */
@Schema(name = "FactDispute")
record FactDisputeView(
        @Schema(description = "id of the dispute") UUID id,
        UUID factId,

        @Schema(description = "absent for a policy of an institution") @Nullable
        UUID programId,

        FactField field,
        DisputeState state,

        @Schema(description = "what is right instead; absent: the source does not say what the fact says") @Nullable
        String value,

        @Schema(description = "where the filer read it") SourceType sourceType,

        LocalDate observedOn,
        Integer season,

        @Schema(description = "in the words of the filer; only for the filer and for curators") @Nullable
        Words words,

        @Schema(description = "whether the caller filed it") boolean mine,

        @Schema(description = "what happened, oldest first") List<Step> history,

        @Schema(description = "the fact that was recorded when the dispute was accepted") @Nullable
        UUID correctionId,

        @Schema(description = "when it was filed") Instant filedAt,
        @JsonIgnore long version)
        implements Writes.Created {

    /** What the filer wrote, which is shown to the filer and to curators only. */
    @Schema(name = "FactDisputeWords")
    record Words(
            @Schema(description = "why the fact is wrong, in the filer's words")
            String reason,

            String reference,
            Confidence confidence,

            @Schema(description = "restrictions of the new value, in words; absent: none") @Nullable
            String note) {}

    /** One step in the history of a dispute. */
    @Schema(name = "FactDisputeStep")
    record Step(
            DisputeStep.Kind kind,
            @Schema(description = "when it was recorded") Instant at,

            @Schema(description = "the answer of the program, or the reason of the decision") @Nullable
            String text,

            @Schema(description = "where the answer of the program can be looked up") @Nullable
            String reference,

            @Schema(description = "the day of the program's answer") @Nullable
            LocalDate on) {}

    static FactDisputeView of(FactDispute dispute, boolean mine, boolean curator) {
        return new FactDisputeView(
                dispute.id(),
                dispute.factId(),
                dispute.programId(),
                dispute.field(),
                dispute.state(),
                dispute.value(),
                dispute.evidence().sourceType(),
                dispute.evidence().observedOn(),
                dispute.evidence().season(),
                mine || curator
                        ? new Words(
                                dispute.reason(),
                                dispute.evidence().reference(),
                                dispute.evidence().confidence(),
                                dispute.evidence().note())
                        : null,
                mine,
                dispute.steps().stream()
                        .map(step -> new Step(step.kind(), step.at(), step.text(), step.reference(), step.on()))
                        .toList(),
                dispute.correctionId(),
                dispute.filedAt(),
                dispute.version());
    }
}
