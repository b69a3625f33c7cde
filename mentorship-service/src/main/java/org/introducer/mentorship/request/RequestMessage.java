package org.introducer.mentorship.request;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.mentorships.Side;
import org.introducer.platform.json.StoredForm;

/** A message between the two before the mentor's answer. */
@StoredForm
@Schema(name = "MentorRequestMessage")
public record RequestMessage(
        @Schema(description = "who wrote it") @NotNull Side from,

        @Schema(description = "what was written") @NotBlank @Size(max = 2000)
        String text,

        @Schema(description = "when it was sent") @NotNull Instant at) {}
