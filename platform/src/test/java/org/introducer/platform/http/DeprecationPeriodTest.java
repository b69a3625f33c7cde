package org.introducer.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("X15")
class DeprecationPeriodTest {

    @Test
    void half_a_year_is_promised() {
        assertThrows(IllegalArgumentException.class, () -> DeprecationPeriod.of("2026-12-01", "2027-05-31"));
        assertEquals(
                "Tue, 01 Jun 2027 00:00:00 GMT",
                DeprecationPeriod.of("2026-12-01", "2027-06-01").sunsetHeader());
    }

    /** The example of RFC 9745: 30 June 2023 at 23:59:59 is @1688169599, so the day after begins a second later. */
    @Test
    void a_day_is_written_as_the_standards_want() {
        assertEquals(
                "@1688169600", DeprecationPeriod.of("2023-07-01", "2024-07-01").deprecationHeader());
    }
}
