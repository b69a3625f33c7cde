package org.introducer.programs.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P20")
class EventTimeTest {

    @Test
    void a_day_a_time_and_days_are_read_and_written() {
        for (String text : List.of(
                "2026-03-20",
                "2026-03-20[America/New_York]",
                "2025-06-04T09:00[America/New_York]",
                "2026-11-29/2026-12-03",
                "2026-11-29/2026-12-03[America/Chicago]")) {
            assertEquals(text, EventTime.parse(text).text());
        }
    }

    @Test
    void what_is_no_time_is_refused() {
        for (String text : List.of(
                "",
                "March 2026",
                "2026-02-30",
                "2026-3-20",
                "2025-06-04T09:00",
                "2026-12-03/2026-11-29",
                "2026-03-20[America/Nowhere]",
                "2026-03-20[EST]",
                "2025-06-04T25:00[America/New_York]")) {
            assertThrows(IllegalArgumentException.class, () -> EventTime.parse(text), text);
        }
    }
}
