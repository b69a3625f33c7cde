package org.introducer.programs.quality;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.program.Pathway;

/** How complete and how current the directory is: one cell per program and field, read for one season at one moment. */
record Quality(List<Cell> cells) {

    /** The program of a cell, without what is known of it. */
    record Program(UUID id, String name, Pathway pathway, String institution, String state) {}

    /** What a field of a program comes to. */
    @Schema(
            name = "QualityGapKind",
            description =
                    "FRESH: no gap; STALE: to be confirmed; EXPIRED: too old, or of another season; CONFLICT: sources "
                            + "contradict each other; MISSING: no accepted fact says anything")
    enum State {
        FRESH,
        /** Counts, or was last known, and is to be confirmed. */
        STALE,
        /** Too old, or of another season. */
        EXPIRED,
        /** Sources contradict each other. */
        CONFLICT,
        /** No accepted fact says anything. */
        MISSING
    }

    /** @param usable whether a strict verdict for the season can use the value */
    record Cell(Program program, FactField field, State state, boolean usable) {}

    /**
     * One field counted over programs.
     *
     * @param programs the denominator of completeness
     * @param stated of how many something is known: the denominator of the other two shares
     */
    record Count(
            FactField field,
            long programs,
            long stated,
            long usable,
            long fresh,
            long stale,
            long expired,
            long conflict,
            long missing) {

        static Count of(FactField field, Collection<Cell> cells) {
            Map<State, Long> states = new EnumMap<>(State.class);
            cells.forEach(cell -> states.merge(cell.state(), 1L, Long::sum));
            long missing = states.getOrDefault(State.MISSING, 0L);
            return new Count(
                    field,
                    cells.size(),
                    cells.size() - missing,
                    cells.stream().filter(Cell::usable).count(),
                    states.getOrDefault(State.FRESH, 0L),
                    states.getOrDefault(State.STALE, 0L),
                    states.getOrDefault(State.EXPIRED, 0L),
                    states.getOrDefault(State.CONFLICT, 0L),
                    missing);
        }
    }

    /** What the programs of one group have in common. */
    @Schema(name = "QualityGrouping")
    enum GroupBy {
        STATE,
        PATHWAY;

        private String of(Cell cell) {
            return switch (this) {
                case STATE -> Optional.ofNullable(cell.program().state()).orElse("UNKNOWN");
                case PATHWAY -> cell.program().pathway().name();
            };
        }
    }

    /** Programs by what is stated about the two visas, whatever its age. Policies of institutions count for their programs. */
    @Schema(name = "SponsorshipCounts")
    record Visas(
            @Schema(description = "programs that were counted")
            long programs,

            @Schema(description = "programs of which anything is stated on J-1, be it yes or no")
            long j1,

            @Schema(description = "programs of which anything is stated on H-1B, be it yes or no")
            long h1b,

            @Schema(description = "programs of which something is stated on both; they are among `j1` and `h1b`")
            long both,

            @Schema(description = "programs of which nothing is stated on either")
            long neither) {}

    Quality where(Predicate<Cell> wanted) {
        return new Quality(cells.stream().filter(wanted).toList());
    }

    /** The fields, in their order, that cells are left of. */
    List<Count> byField() {
        return byField(cells);
    }

    private static List<Count> byField(List<Cell> cells) {
        Map<FactField, List<Cell>> fields =
                cells.stream().collect(groupingBy(Cell::field, () -> new EnumMap<>(FactField.class), toList()));
        List<Count> counts = new ArrayList<>();
        fields.forEach((field, ofField) -> counts.add(Count.of(field, ofField)));
        return counts;
    }

    Map<String, List<Count>> by(GroupBy group) {
        Function<Cell, String> value = group::of;
        Map<String, List<Count>> counts = new TreeMap<>();
        cells.stream().collect(groupingBy(value)).forEach((key, ofKey) -> counts.put(key, byField(ofKey)));
        return counts;
    }

    Visas visas() {
        record Said(boolean j1, boolean h1b) {}
        Map<UUID, Said> said = new HashMap<>();
        for (Cell cell : cells) {
            boolean stated = cell.state() != State.MISSING;
            if (cell.field() == FactField.J1_SPONSORSHIP) {
                said.merge(cell.program().id(), new Said(stated, false), (a, b) -> new Said(b.j1, a.h1b));
            } else if (cell.field() == FactField.H1B_SPONSORSHIP) {
                said.merge(cell.program().id(), new Said(false, stated), (a, b) -> new Said(a.j1, b.h1b));
            }
        }
        Collection<Said> all = said.values();
        return new Visas(
                all.size(),
                all.stream().filter(Said::j1).count(),
                all.stream().filter(Said::h1b).count(),
                all.stream().filter(one -> one.j1 && one.h1b).count(),
                all.stream().filter(one -> !one.j1 && !one.h1b).count());
    }
}
