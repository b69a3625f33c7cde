package org.introducer.programs.directory;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.introducer.programs.fact.FactField.H1B_SPONSORSHIP;
import static org.introducer.programs.fact.FactField.J1_SPONSORSHIP;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.FactResolution;
import org.introducer.programs.fact.FactValue;
import org.introducer.programs.fact.ResolvedFact;
import org.introducer.programs.fact.Sponsorship;
import org.introducer.programs.fact.Stance;
import org.introducer.programs.factbook.FactPolicies;
import org.introducer.programs.program.KnownStances;
import org.introducer.programs.program.Pathway;
import org.introducer.programs.prospect.DirectoryReadings;
import org.introducer.programs.prospect.Prospect;
import org.introducer.programs.prospect.Prospects;
import org.introducer.programs.track.TrackType;
import org.introducer.programs.verdict.Position;
import org.jspecify.annotations.Nullable;

/** The stances of the whole directory, by the one rule that decides what is shown. */
@ApplicationScoped
class Sponsorships implements KnownStances {

    /**
     * What is counted of a program, without the facts behind it.
     *
     * @param trackTypes UNKNOWN alone while no track is known
     * @param j1 what a verdict can use; null: nothing
     * @param observedOn the day on which the older of the two values was observed; null where one of them bears none
     * @param said whether something is said on one of the two at least
     */
    record Known(
            Pathway pathway,
            @Nullable String state,
            Set<TrackType> trackTypes,
            @Nullable Stance j1,
            @Nullable Stance h1b,
            Sponsorship counting,
            Sponsorship lastKnown,
            @Nullable LocalDate observedOn,
            boolean said) {}

    private final DirectoryReadings<Known> readings;
    private final FactResolution resolution;
    private final FactPolicies policies;
    private final Clock clock;

    Sponsorships(Prospects prospects, FactResolution resolution, FactPolicies policies, Clock clock) {
        this.readings = new DirectoryReadings<>(prospects, List.of(J1_SPONSORSHIP, H1B_SPONSORSHIP), this::known);
        this.resolution = resolution;
        this.policies = policies;
        this.clock = clock;
    }

    /** By program, retired ones too. @param season null: the season that began most recently */
    Map<UUID, Known> known(@Nullable Integer season) {
        return readings.of(season == null ? policies.currentSeason() : season, Instant.now(clock));
    }

    @Override
    public Map<UUID, Stance> of(FactField field, Integer season) {
        Map<UUID, Stance> stances = new HashMap<>();
        known(season).forEach((id, known) -> {
            Stance stance = field == J1_SPONSORSHIP ? known.j1() : known.h1b();
            if (stance != null) {
                stances.put(id, stance);
            }
        });
        return stances;
    }

    @Override
    public Map<UUID, Sponsorship> of(boolean lastKnown, Integer season) {
        Map<UUID, Sponsorship> sponsorships = new HashMap<>();
        known(season).forEach((id, known) -> sponsorships.put(id, lastKnown ? known.lastKnown() : known.counting()));
        return sponsorships;
    }

    private Known known(Prospect program, int season, Instant now) {
        ResolvedFact j1 = resolved(program, J1_SPONSORSHIP, season, now);
        ResolvedFact h1b = resolved(program, H1B_SPONSORSHIP, season, now);
        List<LocalDate> observed = Stream.of(j1, h1b)
                .filter(known -> known.chosen() != null)
                .map(known -> known.chosen().evidence().observedOn())
                .toList();
        return new Known(
                program.pathway(),
                program.place().state(),
                program.tracks().stream().map(Position::track).collect(toUnmodifiableSet()),
                stance(j1),
                stance(h1b),
                Sponsorship.of(j1, h1b),
                Sponsorship.lastKnown(j1, h1b),
                observed.stream().anyMatch(Objects::isNull)
                        ? null
                        : observed.stream().min(LocalDate::compareTo).orElse(null),
                !observed.isEmpty());
    }

    private ResolvedFact resolved(Prospect program, FactField field, int season, Instant now) {
        return resolution.resolve(field, program.facts().getOrDefault(field, List.of()), season, now);
    }

    private static @Nullable Stance stance(ResolvedFact known) {
        return known.usable()
                .map(value -> ((FactValue.OfStance) value).stance())
                .orElse(null);
    }
}
