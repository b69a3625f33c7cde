package org.introducer.platform.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictTimesTest {

    @Tag("X19")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30",
                "10000-01-01",
                "+10000-01-01",
                "-0001-01-01",
                "0000-01-01",
                "2026-1-1",
                "20260101",
                "2026-01-01T00:00:00Z",
                " 2026-01-01",
                ""
            })
    void what_no_calendar_has_is_no_day(String text) {
        assertThrows(DateTimeException.class, () -> StrictTimes.day(text));
    }

    @Tag("X19")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30T00:00:00Z",
                "2026-01-01T00:00:00",
                "2026-01-01",
                "2026-01-01 00:00:00Z",
                "2026-01-01T24:00:00Z",
                "2026-01-01T00:00:00+99:00",
                "2026-01-01T00:00:00Z[UTC]",
                "10000-01-01T00:00:00Z",
                "9999-12-31T23:59:59-01:00",
                "0001-01-01T00:00:00+01:00",
                "1767225600"
            })
    void what_rfc_3339_does_not_write_is_no_instant(String text) {
        assertThrows(DateTimeException.class, () -> StrictTimes.instant(text));
    }

    @Test
    @Tag("X19")
    void days_and_instants_are_read_as_they_are_meant() {
        assertEquals(LocalDate.of(2028, 2, 29), StrictTimes.day("2028-02-29"));
        assertEquals(LocalDate.of(1, 1, 1), StrictTimes.day("0001-01-01"));
        assertEquals(LocalDate.of(9999, 12, 31), StrictTimes.day("9999-12-31"));
        assertEquals(Instant.parse("2025-12-31T22:00:00Z"), StrictTimes.instant("2026-01-01T00:00:00+02:00"));
        assertEquals(Instant.parse("2026-01-01T00:00:00.5Z"), StrictTimes.instant("2026-01-01t00:00:00.5z"));
    }
}
