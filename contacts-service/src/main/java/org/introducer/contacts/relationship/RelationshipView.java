package org.introducer.contacts.relationship;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.write.Writes;
import org.jspecify.annotations.Nullable;

/** That two contacts of the applicant know each other, and how that is known. */
@Schema(name = "Relationship")
public record RelationshipView(
        UUID id,

        @Schema(description = "the applicant to whom it belongs")
        UUID applicantId,

        @JsonUnwrapped RelationshipDraft relationship,

        @Schema(description = "the project that shows it, and which it follows; absent: the applicant recorded it")
        @Nullable
        UUID projectId,

        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    static RelationshipView of(Relationship relationship) {
        return new RelationshipView(
                relationship.id(),
                relationship.ownerId(),
                relationship.draft(),
                relationship.projectId(),
                relationship.createdAt(),
                relationship.version());
    }
}
