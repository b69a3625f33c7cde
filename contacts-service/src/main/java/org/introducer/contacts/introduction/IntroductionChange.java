package org.introducer.contacts.introduction;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.etiquette.Reaction;
import org.introducer.platform.time.OrdinaryDay;

/** The next state of a request for an introduction. */
@Schema(name = "IntroductionChange")
record IntroductionChange(
        @NotNull @Schema(examples = "AGREED") IntroductionState state,

        @OrdinaryDay
        @Schema(description = "the day on which it came to this state; default: today", examples = "2026-03-04")
        LocalDate on,

        @Schema(description = "of DECLINED: who declined") DeclinedBy declinedBy,

        @Schema(
                description =
                        "of MADE: the target had agreed to it before; this opens a new thread with them, and is recorded as an interaction")
        Boolean targetAgreed,

        @Schema(
                description =
                        "of REPLIED: what the target answered, which is recorded as an interaction; default: NOT_SAID")
        Reaction reaction,

        @Schema(description = "free text, added to the request") @Size(max = 2000)
        String note) {

    /** Who said no. */
    @Schema(
            name = "IntroductionDeclinedBy",
            description = "INTRODUCER: who was asked; TARGET: the person to whom the applicant wanted to be introduced")
    enum DeclinedBy {
        INTRODUCER,
        TARGET
    }
}
