package org.introducer.contacts.contact.field;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.write.Writes;

/** A field that an applicant has added to their contacts. */
@Schema(name = "CustomField")
record CustomFieldView(
        UUID id,

        @Schema(description = "the applicant to whom it belongs")
        UUID applicantId,

        @JsonUnwrapped CustomFieldDraft field,
        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    static CustomFieldView of(CustomField field) {
        return new CustomFieldView(field.id(), field.ownerId(), field.draft(), field.createdAt(), field.version());
    }
}
