package org.introducer.programs.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.FactResolution;
import org.introducer.programs.fact.FactValue;
import org.introducer.programs.fact.Stance;
import org.introducer.programs.factbook.FactPolicies;
import org.introducer.programs.factbook.Factbook;
import org.introducer.programs.program.KnownStances;

/** The stances of the whole directory, by the one rule that decides what is shown. */
@ApplicationScoped
class Sponsorships implements KnownStances {

    private final Factbook factbook;
    private final FactResolution resolution;
    private final FactPolicies policies;
    private final Clock clock;

    Sponsorships(Factbook factbook, FactResolution resolution, FactPolicies policies, Clock clock) {
        this.factbook = factbook;
        this.resolution = resolution;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public Map<UUID, Stance> of(FactField field, Integer season) {
        Instant now = Instant.now(clock);
        int asked = season == null ? policies.currentSeason() : season;
        Map<UUID, Stance> known = new HashMap<>();
        factbook.of(field)
                .forEach((program, facts) -> resolution
                        .resolve(field, facts, asked, now)
                        .usable()
                        .map(value -> ((FactValue.OfStance) value).stance())
                        .ifPresent(stance -> known.put(program, stance)));
        return known;
    }
}
