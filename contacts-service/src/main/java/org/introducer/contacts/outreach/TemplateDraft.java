package org.introducer.contacts.outreach;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.etiquette.Purpose;
import org.introducer.contacts.outreach.template.TemplateText;

/** A text with merge fields from which messages to contacts are made. */
@Embeddable
@Schema(name = "MessageTemplateDraft")
record TemplateDraft(
        @NotBlank
        @Size(max = 100)
        @Schema(description = "name by which the applicant finds it", examples = "First mail to an attending")
        String name,

        @Enumerated(EnumType.STRING) @Schema(description = "default: FIRST_CONTACT")
        Purpose purpose,

        @Size(max = 500)
        @Schema(description = "subject line, which may have merge fields", examples = "Question on {{values.topic}}")
        String subject,

        @NotBlank
        @Size(max = 20_000)
        @Schema(
                description = "merge fields are in two braces; `\\\\{{` for braces that are none",
                examples = "Dear Dr. {{contact.name}}, {{applicant.elevatorPitch}}")
        String body) {

    TemplateDraft {
        purpose = purpose == null ? Purpose.FIRST_CONTACT : purpose;
    }

    Set<String> fields() {
        Set<String> fields = new LinkedHashSet<>(TemplateText.of(subject).fields());
        fields.addAll(TemplateText.of(body).fields());
        return fields;
    }
}
