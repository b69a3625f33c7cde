package org.introducer.programs.factbook;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
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

    /** Whether a later season has begun, so that nobody prepares for this one any more. */
    public boolean isOver(int season) {
        return Seasons.CURRENT.isOver(season, Instant.now(clock));
    }

    /** The season that people prepare for now; beyond the known seasons, the year of the next match. */
    public int currentSeason() {
        Instant now = Instant.now(clock);
        return Seasons.CURRENT
                .at(now)
                .orElseGet(() -> now.atZone(ZoneOffset.UTC).getYear() + 1);
    }
}
