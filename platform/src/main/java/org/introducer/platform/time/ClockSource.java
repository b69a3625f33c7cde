package org.introducer.platform.time;

import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import org.introducer.platform.settings.Settings;

/**
 * The one clock. Rules never ask the system or the database for the time. It ticks in microseconds, as PostgreSQL stores: so a
 * moment reads the same in the answer that made it and ever after.
 */
@ApplicationScoped
class ClockSource {

    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    /** The system's clock in UTC; in the profile {@code local} moved by {@code introducer.clock-offset} at start. */
    @Produces
    @ApplicationScoped
    Clock clock(Settings settings) {
        return source(ConfigUtils.isProfileActive("local"), settings.clockOffset());
    }

    static Clock source(boolean local, Duration offset) {
        Clock system = Clock.tick(Clock.systemUTC(), MICROSECOND);
        return local ? Clock.offset(system, offset) : system;
    }
}
