package org.introducer.contacts.document;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.write.Writes;

/** A document of the applicant, such as a passport or a vaccination record, as far as its days go. */
@Schema(name = "Document")
record DocumentView(
        UUID id,

        @Schema(description = "the applicant to whom it belongs")
        UUID applicantId,

        @JsonUnwrapped DocumentEntry document,
        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    static DocumentView of(Document document) {
        return new DocumentView(
                document.id(), document.ownerId(), document.entry(), document.createdAt(), document.version());
    }
}
