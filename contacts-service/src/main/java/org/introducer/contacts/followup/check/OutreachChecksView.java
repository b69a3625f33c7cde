package org.introducer.contacts.followup.check;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.etiquette.InteractionKind;
import org.introducer.contacts.etiquette.Purpose;

/** Whether the applicant may write now, for several contacts, each as if nobody else were written to. */
@Schema(name = "OutreachDecisions")
record OutreachChecksView(
        @Schema(description = "one for each contact that the caller may see, in the order of the question")
        List<OutreachView> items) {

    /** The contacts to whom the applicant thinks of writing. */
    @Schema(name = "OutreachChecks")
    record Question(
            @Schema(
                    description =
                            "up to 100 contacts; each gets an answer of its own, those the caller may not see get none")
            @NotNull
            @Size(min = 1, max = 100)
            List<@NotNull UUID> contactIds,

            @NotNull @Schema(examples = "EMAIL") InteractionKind channel,

            @Schema(description = "default: ASK", examples = "ASK")
            Purpose purpose) {}
}
