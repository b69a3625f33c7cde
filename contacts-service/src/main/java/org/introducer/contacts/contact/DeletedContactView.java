package org.introducer.contacts.contact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A contact that was deleted and can still be restored. */
@Schema(name = "DeletedContact")
record DeletedContactView(
        UUID id,

        @Schema(description = "the applicant to whom the contact belonged")
        UUID applicantId,

        @JsonUnwrapped ContactDraft contact,
        Instant createdAt,

        @Schema(description = "when it was deleted; it can be restored for 30 days")
        Instant deletedAt) {

    static DeletedContactView of(Contact contact) {
        return new DeletedContactView(
                contact.id(), contact.ownerId(), contact.draft(), contact.createdAt(), contact.deletedAt());
    }
}
