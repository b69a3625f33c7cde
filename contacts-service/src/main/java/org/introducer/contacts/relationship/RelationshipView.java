package org.introducer.contacts.relationship;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.write.Writes;

/** A relationship as shown. */
@Schema(name = "Relationship")
record RelationshipView(
        UUID id,

        @Schema(description = "the applicant to whom it belongs")
        UUID applicantId,

        @JsonUnwrapped RelationshipDraft relationship,
        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    static RelationshipView of(Relationship relationship) {
        return new RelationshipView(
                relationship.id(),
                relationship.ownerId(),
                relationship.draft(),
                relationship.createdAt(),
                relationship.version());
    }
}
