package org.introducer.contacts.outreach;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.etiquette.Purpose;

/** A message that is to be sent, to be checked before. */
@Schema(name = "MessageDraft")
record MessageDraft(
        @Schema(description = "whom it is written to; the greeting is then compared with the name")
        UUID contactId,

        @Schema(description = "default: FIRST_CONTACT") Purpose purpose,

        @Size(max = MessageDraft.LONGEST_SUBJECT)
        @Schema(
                description = "subject line; absent: none, which is a finding of an e-mail",
                examples = "Question on your TIPS series")
        String subject,

        @NotBlank
        @Size(max = MessageDraft.LONGEST_BODY)
        @Schema(description = "the whole text; it is looked at and not stored", examples = "Dear Dr. Placeholder, ...")
        String body,

        @Size(max = 50) @Schema(description = "names of attached files; absent: not said")
        List<@NotNull @NotBlank @Size(max = 300) String> attachments) {

    static final int LONGEST_SUBJECT = 500;
    static final int LONGEST_BODY = 20_000;

    MessageDraft {
        purpose = purpose == null ? Purpose.FIRST_CONTACT : purpose;
    }
}
