package org.introducer.mentorship.event;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who sits where, table by table. */
@Schema(name = "SpeedRoomList")
record RoomListView(
        UUID eventId,

        @Schema(description = "the tables of the event with who sits there")
        List<AtTable> tables) {

    /** A table with its mentor, and the mentees of each round. */
    @Schema(name = "SpeedTableList")
    record AtTable(
            TablePlace table,

            @Schema(description = "the mentor, who stays at the table")
            CardView.Met mentor,

            @Schema(description = "the rounds in which somebody sits there, in order")
            List<InRound> rounds) {}

    /** The mentees at a table in one round. */
    @Schema(name = "SpeedTableRound")
    record InRound(
            SpeedEventView.Round time,

            @Schema(description = "the mentees who sit there in this round")
            List<CardView.Met> mentees) {}
}
