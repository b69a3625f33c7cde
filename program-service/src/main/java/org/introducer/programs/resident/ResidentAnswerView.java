package org.introducer.programs.resident;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.write.Writes;
import org.introducer.programs.fact.Confidence;
import org.introducer.programs.fact.Fact;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.imghistory.ImgCounts;
import org.jspecify.annotations.Nullable;

/** What a resident told an applicant about a program. Who told it is shown to the applicant only. */
@Schema(name = "ResidentAnswer")
record ResidentAnswerView(
        UUID id,
        UUID applicantId,
        UUID programId,
        int season,

        @Schema(description = "absent for an answer about IMGs") @Nullable
        FactField field,

        @Nullable String value,

        @Schema(description = "only of an answer about IMGs") @Nullable
        ImgCounts imgCounts,

        ResidentRole role,

        @Schema(description = "day on which it was answered")
        LocalDate answeredOn,

        Confidence confidence,

        @Schema(description = "only for the applicant") @Nullable
        UUID contactId,

        @Schema(description = "only for the applicant") @Nullable
        String words,

        @Schema(description = "the proposal that was made of it: of a fact, or with `imgCounts` of IMG counts")
        UUID proposalId,

        @Schema(description = "what the curators made of the proposal; only an accepted one counts")
        Fact.State state,

        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    static ResidentAnswerView of(ResidentAnswer answer, Fact.State state, boolean own) {
        return new ResidentAnswerView(
                answer.id(),
                answer.applicantId(),
                answer.programId(),
                answer.season(),
                answer.field(),
                answer.value(),
                answer.imgCounts(),
                answer.role(),
                answer.answeredOn(),
                answer.confidence(),
                own ? answer.contactId() : null,
                own ? answer.words() : null,
                answer.proposalId(),
                state,
                answer.createdAt(),
                answer.version());
    }
}
