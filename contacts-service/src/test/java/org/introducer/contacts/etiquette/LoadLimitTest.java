package org.introducer.contacts.etiquette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("X24")
class LoadLimitTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 18);
    private static final LoadLimit LIMIT = new LoadLimit(3, 30);

    private static List<LocalDate> days(String... days) {
        return Stream.of(days).map(LocalDate::parse).toList();
    }

    @Test
    void fewer_clients_than_the_limit_make_nobody_busy() {
        assertEquals(Optional.empty(), LIMIT.busyUntil(days("2026-03-16", "2026-03-17"), TODAY));
    }

    @Test
    void the_last_client_that_fills_the_limit_says_until_when_and_the_day_is_the_end_of_a_week() {
        assertEquals(
                Optional.of(LocalDate.of(2026, 4, 6)),
                LIMIT.busyUntil(days("2026-03-05", "2026-03-10", "2026-03-17"), TODAY));
        assertEquals(
                Optional.of(LocalDate.of(2026, 4, 13)),
                LIMIT.busyUntil(days("2026-03-05", "2026-03-10", "2026-03-17", "2026-03-12"), TODAY));
    }

    @Test
    void every_day_of_a_week_gives_the_same_answer_so_that_it_does_not_tell_who_wrote_when() {
        LocalDate monday = LocalDate.of(2026, 3, 8);
        List<Optional<LocalDate>> answers = Stream.iterate(monday, day -> day.plusDays(1))
                .limit(7)
                .map(day -> LIMIT.busyUntil(List.of(day, day, day), TODAY))
                .distinct()
                .toList();
        assertEquals(1, answers.size(), answers.toString());
        assertEquals(DayOfWeek.MONDAY, answers.getFirst().orElseThrow().getDayOfWeek());
    }

    @Test
    void it_lasts_to_the_day_that_was_said_and_no_longer() {
        List<LocalDate> written = days("2026-03-05", "2026-03-05", "2026-03-05");
        LocalDate until = LIMIT.busyUntil(written, TODAY).orElseThrow();
        for (LocalDate day = TODAY; day.isBefore(until); day = day.plusDays(1)) {
            assertEquals(Optional.of(until), LIMIT.busyUntil(written, day));
        }
        assertEquals(Optional.empty(), LIMIT.busyUntil(written, until));
    }

    @Test
    void who_has_not_written_yet_does_not_count() {
        assertTrue(LIMIT.busyUntil(days("2026-03-17", "2026-03-18", "2026-03-19"), TODAY)
                .isEmpty());
    }
}
