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
        assertEquals(Clock.systemUTC(), ClockSource.source(false, TEN_DAYS));
        Duration ahead = Duration.between(
                Clock.systemUTC().instant(), ClockSource.source(true, TEN_DAYS).instant());
        assertTrue(ahead.minus(TEN_DAYS).abs().toSeconds() < 5, ahead.toString());
    }
}
