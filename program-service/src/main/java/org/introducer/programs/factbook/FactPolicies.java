package org.introducer.programs.factbook;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.introducer.programs.fact.FactResolution;
import org.introducer.programs.fact.FreshnessPolicy;
import org.introducer.programs.fact.Seasons;

/** The rules in force, for whoever asks what is known. */
@Singleton
public class FactPolicies {

    private static final FactResolution RESOLUTION = new FactResolution(FreshnessPolicy.CURRENT, Seasons.CURRENT);

    private final Clock clock;

    FactPolicies(Clock clock) {
        this.clock = clock;
    }

    @Produces
    @Singleton
    FactResolution resolution() {
        return RESOLUTION;
    }

    /** The season that people prepare for now. */
    public int currentSeason() {
        return Seasons.CURRENT.current(Instant.now(clock));
    }
}
