package org.introducer.contacts.interaction;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.etiquette.judgement.Caution;
import org.jspecify.annotations.Nullable;

/** An etiquette rule that a recorded message broke. Recording is never refused. */
@Schema(name = "InteractionWarning")
public record WarningView(
        @Schema(description = "the recipient it is about") UUID contactId,
        Caution.Code code,
        @Schema(description = "in words, with the rule") String text,

        @Schema(description = "the other people it is about") @Nullable
        List<String> names) {}
