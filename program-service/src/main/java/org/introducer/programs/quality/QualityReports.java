package org.introducer.programs.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.platform.list.Criteria;
import org.introducer.programs.fact.Fact;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.FactKind;
import org.introducer.programs.fact.FactResolution;
import org.introducer.programs.fact.ResolvedFact;
import org.introducer.programs.fact.Seasons;
import org.introducer.programs.program.Pathway;
import org.introducer.programs.prospect.Prospect;
import org.introducer.programs.prospect.Prospects;
import org.introducer.programs.quality.Quality.Cell;
import org.introducer.programs.quality.Quality.State;

/**
 * Reads the directory by the one rule of facts. Each reading asks every program for its version, which changes with each fact
 * that counts for it, and reads again only programs whose version is another: nothing is reported that is no longer so.
 */
@ApplicationScoped
class QualityReports {

    static final Criteria<Cell> CRITERIA = new Criteria<Cell>()
            .field("field", FactField.class, Cell::field)
            .field("kind", FactKind.class, cell -> cell.field().kind())
            .field("gap", State.class, Cell::state)
            .field("usable", Boolean.class, Cell::usable)
            .field("programId", UUID.class, cell -> cell.program().id())
            .field("pathway", Pathway.class, cell -> cell.program().pathway())
            .field("state", String.class, cell -> cell.program().state());

    /** Seasons whose last reading stays to be brought up to date. */
    private static final int SEASONS = 4;

    /** @param asOf when the directory was read */
    record Report(Instant asOf, Quality quality) {}

    /** What a program came to in some version. */
    private record Read(long version, List<Cell> cells) {}

    /** What facts come to changes with the day and with the roll-over of a season, whatever happens to them. */
    private record Moment(LocalDate day, OptionalInt season) {}

    private record Reading(Moment moment, Map<UUID, Read> programs) {}

    private final Map<Integer, Reading> readings = new LinkedHashMap<>(SEASONS, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Reading> eldest) {
            return size() > SEASONS;
        }
    };

    private final Prospects prospects;
    private final FactResolution resolution;
    private final Clock clock;

    QualityReports(Prospects prospects, FactResolution resolution, Clock clock) {
        this.prospects = prospects;
        this.resolution = resolution;
        this.clock = clock;
    }

    synchronized Report of(int season) {
        Instant now = Instant.now(clock);
        Moment moment = new Moment(LocalDate.ofInstant(now, ZoneOffset.UTC), Seasons.CURRENT.at(now));
        Reading before = readings.get(season);
        Map<UUID, Read> known = before != null && before.moment().equals(moment) ? before.programs() : Map.of();
        Map<UUID, Read> programs = read(known, season, now);
        readings.put(season, new Reading(moment, programs));
        return new Report(
                now,
                new Quality(programs.values().stream()
                        .flatMap(read -> read.cells().stream())
                        .toList()));
    }

    /** In the order of ids. Versions are read before facts: a change in between makes the next reading look again. */
    private Map<UUID, Read> read(Map<UUID, Read> known, int season, Instant now) {
        Map<UUID, Read> programs = new TreeMap<>();
        Map<UUID, Long> changed = new HashMap<>();
        prospects.versions().forEach((id, version) -> {
            Read before = known.get(id);
            if (before != null && before.version() == version) {
                programs.put(id, before);
            } else {
                changed.put(id, version);
            }
        });
        cells(changed.keySet(), season, now).forEach((id, cells) -> programs.put(id, new Read(changed.get(id), cells)));
        return programs;
    }

    private Map<UUID, List<Cell>> cells(Collection<UUID> ids, int season, Instant now) {
        return ids.isEmpty()
                ? Map.of()
                : prospects.withFacts(prospects.of(ids)).stream()
                        .collect(Collectors.toMap(Prospect::id, program -> cells(program, season, now)));
    }

    private List<Cell> cells(Prospect program, int season, Instant now) {
        Quality.Program shown = new Quality.Program(
                program.id(),
                program.name(),
                program.pathway(),
                program.place().institution(),
                program.place().state());
        return Arrays.stream(FactField.values())
                .map(field -> cell(shown, field, program.facts().getOrDefault(field, List.of()), season, now))
                .toList();
    }

    private Cell cell(Quality.Program program, FactField field, List<Fact> facts, int season, Instant now) {
        if (facts.isEmpty()) {
            return new Cell(program, field, State.MISSING, false);
        }
        ResolvedFact known = resolution.resolve(field, facts, season, now);
        State state = switch (known.standing()) {
            case UNKNOWN -> State.MISSING;
            case CONFLICT -> State.CONFLICT;
            case KNOWN ->
                switch (known.freshness()) {
                    case FRESH -> State.FRESH;
                    case STALE -> State.STALE;
                    case EXPIRED -> State.EXPIRED;
                };
        };
        return new Cell(program, field, state, known.usable().isPresent());
    }
}
