package org.introducer.mentorship.event;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who sits where, table by table. */
@Schema(name = "SpeedRoomList")
record RoomListView(UUID eventId, List<AtTable> tables) {

    /** A table with its mentor and the mentees of each round. */
    @Schema(name = "SpeedTableList")
    record AtTable(TablePlace table, CardView.Met mentor, List<InRound> rounds) {}

    /** The mentees of one round. */
    @Schema(name = "SpeedTableRound")
    record InRound(SpeedEventView.Round time, List<CardView.Met> mentees) {}
}
