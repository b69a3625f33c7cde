package org.introducer.contacts.letter;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.write.Writes;

/** A time in which a contact supervised the applicant, on which a letter can be based. */
@Schema(name = "Supervision")
record SupervisionView(
        UUID id,

        @Schema(description = "the applicant to whom it belongs")
        UUID applicantId,

        @JsonUnwrapped SupervisionDraft supervision,
        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    static SupervisionView of(Supervision supervision) {
        return new SupervisionView(
                supervision.id(),
                supervision.ownerId(),
                supervision.draft(),
                supervision.createdAt(),
                supervision.version());
    }
}
