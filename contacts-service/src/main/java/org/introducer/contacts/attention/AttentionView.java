package org.introducer.contacts.attention;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.etiquette.Addressee.SharedWork;
import org.introducer.platform.conditional.Versioned;
import org.introducer.platform.time.OrdinaryDay;

/** What the applicant wants of the due queue for one contact: a snooze, an interval to stay in touch, shared work, and reasons that were dismissed. */
@Schema(name = "Attention")
record AttentionView(
        UUID contactId,
        @JsonUnwrapped Draft attention,
        @JsonIgnore long version) implements Versioned {

    static final int MOST_DISMISSED = 100;

    /** A snooze hides a contact from the due queue until its day; a dismissed reason stays away until there is a new one. */
    @Schema(name = "AttentionDraft")
    record Draft(
            @Schema(description = "the contact is in no due list before this day", examples = "2026-05-01") @OrdinaryDay
            LocalDate snoozedUntil,

            @Size(max = 1000) @Schema(description = "why it is snoozed", examples = "on leave until May")
            String reason,

            @Min(1)
            @Max(3650)
            @Schema(description = "interval in days at which to stay in touch; absent: none", examples = "14")
            Integer cadenceDays,

            @Size(max = 10) @Schema(description = "work shared with this person; updates then need no gap")
            List<@NotNull SharedWork> sharedWork,

            @Size(max = MOST_DISMISSED) @Schema(description = "fingerprints of dismissed reasons")
            List<@NotBlank @Size(max = 200) String> dismissed) {

        Draft {
            sharedWork = sharedWork == null ? List.of() : sharedWork;
            dismissed = dismissed == null ? List.of() : dismissed;
        }
    }

    /** What to dismiss. */
    @Schema(name = "Dismissal")
    record Dismissal(
            @Size(max = MOST_DISMISSED)
            @Schema(description = "fingerprints from the due queue; absent: all that hold now")
            List<@NotBlank @Size(max = 200) String> fingerprints) {}

    static AttentionView of(Attention attention) {
        return new AttentionView(attention.contactId(), attention.draft(), attention.shownVersion());
    }

    static AttentionView none(UUID contactId) {
        return new AttentionView(contactId, new Draft(null, null, null, null, null), 0);
    }
}
