package org.introducer.contacts.outreach;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.write.Writes;

/** A text with merge fields from which messages to contacts are made. */
@Schema(name = "MessageTemplate")
record TemplateView(
        UUID id,

        @Schema(description = "the applicant to whom it belongs")
        UUID applicantId,

        @JsonUnwrapped TemplateDraft template,

        @Schema(description = "the merge fields that it has")
        List<String> mergeFields,

        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    static TemplateView of(MessageTemplate template) {
        return new TemplateView(
                template.id(),
                template.ownerId(),
                template.draft(),
                List.copyOf(template.draft().fields()),
                template.createdAt(),
                template.version());
    }
}
