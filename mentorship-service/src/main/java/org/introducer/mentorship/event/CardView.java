package org.introducer.mentorship.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.mentorships.Side;
import org.jspecify.annotations.Nullable;

/** What one person needs to know at an event. */
@Schema(name = "SpeedCard")
record CardView(
        UUID eventId,
        @Schema(description = "name of the event") String event,

        @Schema(description = "the mentor or mentee whose card it is")
        UUID personId,

        Side side,

        @Schema(description = "absent: the profile has none") @Nullable
        String name,

        @Schema(description = "the rounds in which the person meets somebody, in order")
        List<Meeting> meetings) {

    /** One round of the card: whom the person meets, and where. */
    @Schema(name = "SpeedCardMeeting")
    record Meeting(
            @Schema(description = "number of the round, from 1")
            int round,

            Instant startsAt,
            Instant endsAt,
            TablePlace table,

            @Schema(description = "of a mentor the mentees at the table; of a mentee the mentor")
            List<Met> with) {}

    /** Whom the person meets. */
    @Schema(name = "SpeedCardPerson", description = "a person at the event")
    record Met(
            @Schema(description = "the mentor or mentee") UUID personId,

            @Schema(description = "absent: the profile has none") @Nullable
            String name) {}
}
