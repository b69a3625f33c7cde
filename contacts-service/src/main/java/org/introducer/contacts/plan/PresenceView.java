package org.introducer.contacts.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.conditional.Versioned;
import org.jspecify.annotations.Nullable;

/** The check list of what others see first when they hear of the applicant, such as a profile page. */
@Schema(name = "Presence")
record PresenceView(
        @Schema(description = "the applicant whose list this is")
        UUID applicantId,

        @JsonUnwrapped PresenceDraft presence,

        @Schema(description = "each item with its state; what was never looked at is MISSING")
        List<Item> items,

        @JsonIgnore long version)
        implements Versioned {

    /** One item of the check list, with its state today. */
    @Schema(name = "PresenceListItem")
    record Item(
            PresenceItem item,
            PresenceItem.State state,

            @Schema(description = "last day on which it counts as current; absent where it is missing") @Nullable
            LocalDate currentUntil,

            @Schema(description = "what it should hold") String advice) {

        static Item of(PresenceItem item, PresenceDraft presence, LocalDate today) {
            LocalDate on = item.revisedOn(presence);
            return new Item(
                    item, item.state(presence, today), on == null ? null : on.plusDays(item.days()), item.advice());
        }
    }

    static PresenceView of(Presence presence, LocalDate today) {
        return new PresenceView(
                presence.ownerId(),
                presence.draft(),
                Arrays.stream(PresenceItem.values())
                        .map(item -> Item.of(item, presence.draft(), today))
                        .toList(),
                presence.shownVersion());
    }
}
