package org.introducer.platform.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("X19")
class SharedClockTest {

    private static final Instant OWN = Instant.parse("2026-11-30T13:00:00Z");
    private static final Instant DATABASE = Instant.parse("2026-11-30T12:00:00Z");

    private final AtomicLong nanos = new AtomicLong(1_000);
    private final SharedClock clock = moved(Duration.ZERO);

    @Test
    void it_is_the_services_own_clock_until_the_database_was_asked() {
        assertEquals(OWN, clock.instant());
        answered(clock, DATABASE, Duration.ZERO);
        assertEquals(DATABASE, clock.instant());
    }

    @Test
    void it_goes_on_while_the_own_clock_stands() {
        answered(clock, DATABASE, Duration.ZERO);
        nanos.addAndGet(TimeUnit.MINUTES.toNanos(90));
        assertEquals(DATABASE.plus(Duration.ofMinutes(90)), clock.instant());
    }

    @Test
    void what_the_database_said_was_true_half_way_between_question_and_answer() {
        answered(clock, DATABASE, Duration.ofMillis(200));
        assertEquals(DATABASE.plusMillis(100), clock.instant());
    }

    @Test
    void an_answer_that_took_long_is_believed_only_when_there_is_no_other() {
        answered(clock, DATABASE, Duration.ofSeconds(4));
        assertEquals(DATABASE.plusSeconds(2), clock.instant());
        answered(clock, DATABASE.plusSeconds(4), Duration.ofSeconds(4));
        assertEquals(DATABASE.plusSeconds(6), clock.instant());
        answered(clock, DATABASE.plusSeconds(9), Duration.ofMillis(1_000));
        assertEquals(DATABASE.plusMillis(9_500), clock.instant());
    }

    @Test
    void it_is_moved_as_the_own_clock_is_and_ticks_in_microseconds() {
        SharedClock moved = moved(Duration.ofDays(10));
        answered(moved, DATABASE, Duration.ZERO);
        nanos.addAndGet(1_999);
        assertEquals(DATABASE.plus(Duration.ofDays(10)).plusNanos(1_000), moved.instant());
    }

    private SharedClock moved(Duration offset) {
        return new SharedClock(null, Clock.fixed(OWN, ZoneOffset.UTC), offset, nanos::get);
    }

    private void answered(SharedClock asking, Instant time, Duration took) {
        long asked = nanos.getAndAdd(took.toNanos());
        asking.took(time, asked);
    }
}
