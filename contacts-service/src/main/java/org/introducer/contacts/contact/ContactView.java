package org.introducer.contacts.contact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.write.Writes;

/** A contact as shown. */
@Schema(name = "Contact")
record ContactView(
        UUID id,

        @Schema(description = "whose network this is part of")
        UUID applicantId,

        @JsonUnwrapped ContactDraft contact,

        @Schema(description = "when the two were last in touch; absent: never")
        Instant lastTouchAt,

        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    static ContactView of(Contact contact) {
        return new ContactView(
                contact.id(),
                contact.ownerId(),
                contact.draft(),
                contact.lastTouchAt(),
                contact.createdAt(),
                contact.version());
    }
}
