package org.introducer.platform.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The address to send events to, and which ones. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WebhookDraft")
record WebhookDraft(
        @NotNull
        @Size(min = 1, max = 2000)
        @Schema(
                description = "https at a public host name, port 443 or 8443; redirects are not followed",
                examples = "https://hooks.example.org/introducer")
        String url,

        @Schema(description = "what it is for, in the owner's words") @Nullable @Size(max = 200)
        String description,

        @Nullable
        @Size(min = 1, max = 50)
        @Schema(
                description = "only events of these types of this service, listed in docs/events.md; absent: of all",
                examples = "[\"org.introducer.contact.changed\",\"org.introducer.interaction.created\"]")
        List<@NotNull @Pattern(regexp = "org\\.introducer\\.[a-z-]{1,40}\\.[a-z-]{1,40}") String> types,

        @Nullable
        @Size(min = 1, max = 50)
        @Schema(
                description =
                        "of events whose type ends in `.changed`, only those that name one of these fields; absent: all. Other events are sent as well",
                examples = "[\"notes\"]")
        List<@NotNull @Pattern(regexp = "[A-Za-z0-9]{1,60}") String> fields) {}
