package org.introducer.contacts.adviser;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.access.Scope;
import org.introducer.platform.batch.Batch;
import org.introducer.platform.batch.Drafts;
import org.introducer.platform.write.Writes;
import org.jspecify.annotations.Nullable;

/** The assignment of an applicant to an adviser of the organisation, with what the adviser may do with the applicant's data now. */
@Schema(name = "AdviserAssignment")
record AssignmentView(
        UUID id,

        @Schema(description = "the applicant whom the adviser is to help")
        UUID applicantId,

        @Schema(description = "the subject of the adviser's tokens")
        UUID adviser,

        @Schema(
                description =
                        "what the adviser may do with the applicant's data now; absent: nothing, because the applicant has "
                                + "not consented or has left this adviser out",
                examples = "READ")
        @Nullable
        Scope scope,

        Instant createdAt,
        @JsonIgnore long version,
        @JsonIgnore int itemStatus)
        implements Writes.Created {

    static AssignmentView of(Assignment assignment, Scope scope, int status) {
        return new AssignmentView(
                assignment.id(),
                assignment.applicantId(),
                assignment.adviser(),
                scope,
                assignment.createdAt(),
                assignment.version(),
                status);
    }

    /** Which applicant to assign to which adviser. */
    @Schema(name = "AdviserAssignmentDraft")
    record Draft(
            @NotNull @Schema(description = "an applicant of the tenant")
            UUID applicantId,

            @NotNull @Schema(description = "an adviser whom `/v1/advisers` lists")
            UUID adviser) {}

    /** Up to 1000 assignments at once. Each item is checked by itself, so that one bad item does not hide the others. */
    @Schema(name = "AdviserAssignmentBatch")
    record Many(
            @NotEmpty @Size(max = Batch.MAX_ITEMS) @JsonDeserialize(using = Drafts.Reader.class)
            List<Draft> items,

            @Schema(description = "true: all items or none; default: false")
            Boolean atomic) {}
}
