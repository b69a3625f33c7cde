package org.introducer.mentorship.event;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a table is. */
@Schema(name = "SpeedEventTable", description = "where it takes place")
record TablePlace(
        @Schema(description = "absent: the event names no rooms") @Nullable
        String room,

        @Schema(description = "number of the table in the room")
        int table) {

    @Override
    public String toString() {
        return room == null ? "Table " + table : room + ", table " + table;
    }
}
