package org.introducer.platform.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ClockSourceTest {

    private static final Duration TEN_DAYS = Duration.ofDays(10);

    @Test
    @Tag("X19")
    void only_in_the_local_profile_the_clock_can_be_moved() {
        assertTrue(aheadOfTheSystem(false).abs().toSeconds() < 5);
        assertTrue(aheadOfTheSystem(true).minus(TEN_DAYS).abs().toSeconds() < 5);
    }

    @Test
    @Tag("X19")
    void it_ticks_in_microseconds_so_that_what_is_stored_is_what_was_answered() {
        for (int i = 0; i < 1_000; i++) {
            assertEquals(0, ClockSource.source(false, Duration.ZERO).instant().getNano() % 1_000);
        }
    }

    private static Duration aheadOfTheSystem(boolean local) {
        return Duration.between(
                Clock.systemUTC().instant(), ClockSource.source(local, TEN_DAYS).instant());
    }
}
