package org.introducer.contacts.project;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.write.Writes;
import org.jspecify.annotations.Nullable;

/** Work that the applicant does with others, such as an abstract or a paper. */
@Schema(name = "Project")
record ProjectView(
        UUID id,

        @Schema(description = "the applicant to whom it belongs")
        UUID applicantId,

        @JsonUnwrapped ProjectEntry project,
        ProjectState state,

        @Schema(description = "the day on which it came to this state")
        LocalDate since,

        @Schema(description = "absent while nothing was submitted") @Nullable
        LocalDate submittedOn,

        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    static ProjectView of(Project project) {
        return new ProjectView(
                project.id(),
                project.ownerId(),
                project.entry(),
                project.state(),
                project.since(),
                project.submittedOn(),
                project.createdAt(),
                project.version());
    }
}
