package org.introducer.programs.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.introducer.platform.list.Criteria;
import org.introducer.programs.fact.Fact;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.FactKind;
import org.introducer.programs.fact.FactResolution;
import org.introducer.programs.fact.ResolvedFact;
import org.introducer.programs.program.Pathway;
import org.introducer.programs.prospect.DirectoryReadings;
import org.introducer.programs.prospect.Prospect;
import org.introducer.programs.prospect.Prospects;
import org.introducer.programs.quality.Quality.Cell;
import org.introducer.programs.quality.Quality.State;

/** Reads the directory by the one rule of facts. */
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

    /** @param asOf when the directory was read */
    record Report(Instant asOf, Quality quality) {}

    private final DirectoryReadings<List<Cell>> readings;
    private final FactResolution resolution;
    private final Clock clock;

    QualityReports(Prospects prospects, FactResolution resolution, Clock clock) {
        this.readings = new DirectoryReadings<>(prospects, List.of(FactField.values()), this::cells);
        this.resolution = resolution;
        this.clock = clock;
    }

    Report of(int season) {
        Instant now = Instant.now(clock);
        return new Report(
                now,
                new Quality(readings.of(season, now).values().stream()
                        .flatMap(List::stream)
                        .toList()));
    }

    private List<Cell> cells(Prospect program, int season, Instant now) {
        if (program.retired()) {
            return List.of();
        }
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
