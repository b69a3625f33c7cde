package org.introducer.programs.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.introducer.platform.list.Criteria;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.FactKind;
import org.introducer.programs.fact.FactResolution;
import org.introducer.programs.fact.ResolvedFact;
import org.introducer.programs.program.Pathway;
import org.introducer.programs.prospect.Prospect;
import org.introducer.programs.prospect.Prospects;
import org.introducer.programs.quality.Quality.Cell;
import org.introducer.programs.quality.Quality.State;

/** Reads the whole directory by the one rule of facts, and keeps what it found for a short while: everybody asks the same. */
@ApplicationScoped
class QualityReports {

    static final Criteria<Cell> CRITERIA = new Criteria<Cell>()
            .field("field", FactField.class, Cell::field)
            .field("kind", FactKind.class, cell -> cell.field().kind())
            .field("gap", State.class, Cell::state)
            .field("usable", Boolean.class, Cell::usable)
            .field("programId", UUID.class, cell -> cell.program().id())
            .field("pathway", Pathway.class, cell -> cell.program().pathway())
            .field("state", String.class, cell -> cell.program().place().state());

    /** @param asOf when the directory was read */
    record Report(Instant asOf, Quality quality) {}

    private final Map<Integer, Report> kept = new ConcurrentHashMap<>();
    private final Prospects prospects;
    private final FactResolution resolution;
    private final Duration keptFor;
    private final Clock clock;

    QualityReports(
            Prospects prospects,
            FactResolution resolution,
            @ConfigProperty(name = "introducer.quality-kept-for") Duration keptFor,
            Clock clock) {
        this.prospects = prospects;
        this.resolution = resolution;
        this.keptFor = keptFor;
        this.clock = clock;
    }

    Report of(int season) {
        Instant now = Instant.now(clock);
        kept.values().removeIf(report -> !report.asOf().plus(keptFor).isAfter(now));
        return kept.computeIfAbsent(season, _ -> new Report(now, read(season, now)));
    }

    private Quality read(int season, Instant now) {
        List<Cell> cells = new ArrayList<>();
        prospects.withFacts(prospects.all()).stream()
                .sorted(Comparator.comparing(Prospect::id))
                .forEach(program -> {
                    for (FactField field : FactField.values()) {
                        cells.add(cell(program, field, season, now));
                    }
                });
        return new Quality(List.copyOf(cells));
    }

    private Cell cell(Prospect program, FactField field, int season, Instant now) {
        if (!program.facts().containsKey(field)) {
            return new Cell(program, field, State.MISSING, false);
        }
        ResolvedFact known = resolution.resolve(field, program.facts().get(field), season, now);
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
