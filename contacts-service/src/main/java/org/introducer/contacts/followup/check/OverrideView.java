package org.introducer.contacts.followup.check;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.etiquette.EtiquetteRule;
import org.introducer.contacts.etiquette.InteractionKind;
import org.introducer.contacts.etiquette.Purpose;
import org.jspecify.annotations.Nullable;

/** The reason for which the applicant wrote although a rule spoke against it. */
@Schema(name = "OutreachOverride")
record OverrideView(
        @Schema(description = "id of the override") UUID id,
        UUID contactId,

        @Schema(description = "the rule that was set aside") EtiquetteRule rule,

        @Schema(description = "of the message; default: ASK") @Nullable
        Purpose purpose,

        @Nullable InteractionKind channel,

        @Schema(description = "why the applicant writes nevertheless")
        String reason,

        @Schema(description = "the person who gave the reason")
        UUID givenBy,

        Instant givenAt) {

    static OverrideView of(OutreachOverride override) {
        return new OverrideView(
                override.id(),
                override.contactId(),
                override.rule(),
                override.purpose(),
                override.channel(),
                override.reason(),
                override.givenBy(),
                override.createdAt());
    }
}
