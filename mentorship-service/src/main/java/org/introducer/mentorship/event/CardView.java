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
        String event,
        UUID personId,
        Side side,

        @Schema(description = "absent: the profile has none") @Nullable
        String name,

        @Schema(description = "the rounds in which the person meets somebody, in order")
        List<Meeting> meetings) {

    /** A round of the card. */
    @Schema(name = "SpeedCardMeeting")
    record Meeting(int round, Instant startsAt, Instant endsAt, TablePlace table, List<Met> with) {}

    /** Whom the person meets. */
    @Schema(name = "SpeedCardPerson")
    record Met(
            UUID personId,

            @Schema(description = "absent: the profile has none") @Nullable
            String name) {}
}
