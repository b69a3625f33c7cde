package org.introducer.platform.time;

import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one clock. Rules never ask the system or the database for the time. */
@ApplicationScoped
class ClockSource {

    /** The system's clock in UTC; in the profile {@code local} moved by {@code introducer.clock-offset} at start. */
    @Produces
    @ApplicationScoped
    Clock clock(@ConfigProperty(name = "introducer.clock-offset", defaultValue = "PT0S") Duration offset) {
        return source(ConfigUtils.isProfileActive("local"), offset);
    }

    static Clock source(boolean local, Duration offset) {
        Clock system = Clock.systemUTC();
        return local ? Clock.offset(system, offset) : system;
    }
}
