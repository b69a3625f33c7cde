package org.introducer.contacts.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.write.Writes;

/** A meeting or congress at which the applicant wants to meet people. */
@Schema(name = "Event")
record EventView(
        UUID id,

        @Schema(description = "the applicant to whom it belongs")
        UUID applicantId,

        @JsonUnwrapped EventEntry event,
        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    static EventView of(Event event) {
        return new EventView(event.id(), event.ownerId(), event.entry(), event.createdAt(), event.version());
    }
}
