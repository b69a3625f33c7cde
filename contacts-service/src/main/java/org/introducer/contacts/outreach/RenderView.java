package org.introducer.contacts.outreach;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A message that was made from a template, with what should be corrected or considered in it. */
@Schema(name = "RenderedMessage")
record RenderView(
        @Schema(description = "subject line with the merge fields filled in")
        String subject,

        @Schema(description = "text with the merge fields filled in; not stored")
        String body,

        FindingsView check) {

    /** For which contact a message is made, and the values that the template asks for. */
    @Schema(name = "RenderRequest")
    record Request(
            @NotNull UUID contactId,

            @Size(max = 50)
            @Schema(description = "for merge fields `values.<name>`", examples = "{\"topic\": \"TIPS\"}")
            Map<@Pattern(regexp = "[A-Za-z0-9]{1,90}") String, @NotNull @Size(max = 5000) String> values,

            @Size(max = 50) @Schema(description = "names of attached files; absent: not said")
            List<@NotNull @NotBlank @Size(max = 300) String> attachments) {

        Request {
            values = values == null ? Map.of() : values;
        }
    }
}
