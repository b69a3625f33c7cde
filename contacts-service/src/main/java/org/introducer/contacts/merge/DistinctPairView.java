package org.introducer.contacts.merge;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.write.Writes;

/** Two contacts that were found to be two people; they are not proposed as duplicates again. */
@Schema(name = "DistinctPair")
record DistinctPairView(
        UUID id,

        @Schema(description = "the applicant to whom it belongs")
        UUID applicantId,

        @JsonUnwrapped DistinctPairDraft pair,
        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    static DistinctPairView of(DistinctPair pair) {
        return new DistinctPairView(pair.id(), pair.ownerId(), pair.draft(), pair.createdAt(), pair.version());
    }
}
