package org.introducer.platform.webhook;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.conditional.Versioned;
import org.introducer.platform.write.Writes;
import org.jspecify.annotations.Nullable;

/** An address to which events are sent. Its secret is not shown. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Webhook")
record WebhookView(
        UUID id,
        @JsonUnwrapped WebhookDraft webhook,
        Webhook.State state,

        @Schema(description = "why it is disabled") @Nullable
        String disabledBecause,

        @Schema(description = "whether it has a secret; before it has one, nothing is sent")
        boolean hasSecret,

        @Schema(description = "until when the previous secret is valid too") @Nullable
        Instant previousSecretUntil,

        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    static WebhookView of(Webhook webhook) {
        return new WebhookView(
                webhook.id(),
                webhook.draft(),
                webhook.state(),
                webhook.disabledBecause(),
                webhook.hasSecret(),
                webhook.previousUntil(),
                webhook.createdAt(),
                webhook.version());
    }

    /** A new secret, which is shown only this once. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "WebhookSecret")
    record Secret(
            @Schema(description = "keep it: it is not shown again", examples = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD")
            String secret,

            @Schema(description = "until when the previous secret is valid too") @Nullable
            Instant previousSecretUntil,

            @JsonIgnore long version)
            implements Versioned {}
}
