package org.introducer.mentorship.coordination;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.write.Writes;

/** An adviser who is a coordinator of mentoring. */
@Schema(name = "Coordinator")
record CoordinatorView(
        UUID id, UUID sub, Instant createdAt, @JsonIgnore long version) implements Writes.Created {

    static CoordinatorView of(Coordinator coordinator) {
        return new CoordinatorView(coordinator.id(), coordinator.sub(), coordinator.createdAt(), coordinator.version());
    }

    /** The adviser whom an administrator of the organisation makes a coordinator. */
    @Schema(name = "CoordinatorDraft")
    record Draft(
            @NotNull @Schema(description = "the subject of an adviser's token")
            UUID sub) {}
}
