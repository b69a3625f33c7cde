package org.introducer.platform.webhook;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The change after which events are sent again. */
@Schema(name = "WebhookReplay")
record WebhookReplay(
        @Nullable
        @Size(max = 4000)
        @Schema(
                description =
                        "`next` of a call of `GET /v1/changes` without `applicantId` and `resources`; absent: from the first event that is kept",
                examples = "AAAA")
        String after) {}
