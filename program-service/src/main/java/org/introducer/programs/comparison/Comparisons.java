package org.introducer.programs.comparison;

import static java.util.Comparator.comparing;
import static org.introducer.programs.ProgramsProblem.PROGRAM_UNKNOWN;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.PlatformProblem;
import org.introducer.programs.comparison.ComparedView.Attribute;
import org.introducer.programs.comparison.ComparedView.Cell;
import org.introducer.programs.comparison.ComparedView.CellState;
import org.introducer.programs.comparison.ComparedView.Line;
import org.introducer.programs.fact.Evidence;
import org.introducer.programs.fact.Fact;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.FactResolution;
import org.introducer.programs.fact.ResolvedFact;
import org.introducer.programs.imghistory.ImgHistory;
import org.introducer.programs.imghistory.ImgYears;
import org.introducer.programs.program.Pathway;
import org.introducer.programs.prospect.Prospect;
import org.introducer.programs.prospect.Prospects;
import org.introducer.programs.track.Track;
import org.introducer.programs.track.TrackType;
import org.introducer.programs.track.Tracks;
import org.introducer.programs.verdict.Position;
import org.jspecify.annotations.Nullable;

/** Puts programs side by side. */
@ApplicationScoped
class Comparisons {

    private final Prospects prospects;
    private final Tracks tracks;
    private final ImgYears imgYears;
    private final FactResolution resolution;
    private final Clock clock;

    Comparisons(Prospects prospects, Tracks tracks, ImgYears imgYears, FactResolution resolution, Clock clock) {
        this.prospects = prospects;
        this.tracks = tracks;
        this.imgYears = imgYears;
        this.resolution = resolution;
        this.clock = clock;
    }

    ComparedView of(List<UUID> ids, int season, boolean differencesOnly) {
        List<Prospect> programs = programs(ids);
        List<Line> all = Stream.concat(attributes(programs, season), facts(programs, season))
                .toList();
        List<Line> shown = all.stream()
                .filter(line -> !differencesOnly || line.likeness() != Likeness.SAME)
                .toList();
        return new ComparedView(
                season,
                programs.stream()
                        .map(program -> new ComparedView.Compared(program.id(), program.name(), retiredOn(program)))
                        .toList(),
                all.size() - shown.size(),
                shown);
    }

    private List<Prospect> programs(List<UUID> ids) {
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!seen.add(ids.get(i))) {
                throw PlatformProblem.INVALID_INPUT.at(List.of(InputError.at("/programIds/" + i, "is there twice")));
            }
        }
        Map<UUID, Prospect> found = prospects.withFacts(prospects.of(ids)).stream()
                .collect(Collectors.toMap(Prospect::id, Function.identity()));
        for (int i = 0; i < ids.size(); i++) {
            if (!found.containsKey(ids.get(i))) {
                throw PROGRAM_UNKNOWN.at("/programIds/" + i, "is not a program of the directory, or is merged");
            }
        }
        return ids.stream().map(found::get).toList();
    }

    private static @Nullable LocalDate retiredOn(Prospect program) {
        Position.Retired retired = program.tracks().getFirst().retired();
        return retired == null ? null : retired.on();
    }

    private Stream<Line> attributes(List<Prospect> programs, int season) {
        List<UUID> ids = programs.stream().map(Prospect::id).toList();
        Map<UUID, List<Track>> all = tracks.of(ids);
        Map<UUID, ImgHistory> histories = imgYears.histories(ids);
        return Stream.of(
                line(
                        Attribute.PATHWAY,
                        programs,
                        "",
                        program -> program.pathway() == Pathway.UNKNOWN
                                ? null
                                : program.pathway().name()),
                line(
                        Attribute.INSTITUTION,
                        programs,
                        "",
                        program -> program.place().institution()),
                line(Attribute.STATE, programs, "", program -> program.place().state()),
                line(Attribute.TRACKS, programs, "/tracks", program -> types(all.get(program.id()))),
                line(
                        Attribute.POSITIONS,
                        null,
                        Attribute.POSITIONS.label(),
                        programs.stream()
                                .map(program -> positions(program.id(), all.get(program.id()), season))
                                .toList()),
                line(Attribute.NON_US_IMG, programs, "/img-history", program -> nonUsImg(histories.get(program.id()))));
    }

    private static Line line(
            Attribute attribute, List<Prospect> programs, String path, Function<Prospect, @Nullable String> value) {
        List<Cell> cells = programs.stream()
                .map(program -> Cell.of(program.id(), value.apply(program), "/v1/programs/" + program.id() + path))
                .toList();
        return line(attribute, null, attribute.label(), cells);
    }

    private static @Nullable String types(List<Track> tracks) {
        return tracks.stream().anyMatch(track -> track.type() == TrackType.UNKNOWN)
                ? null
                : tracks.stream()
                        .map(track -> track.type().name())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    /** Of the season asked where it is known of all its tracks, else last known, of the oldest of their seasons. */
    private static Cell positions(UUID program, List<Track> tracks, int season) {
        Map<Track, Track.Positions> known = new LinkedHashMap<>();
        tracks.forEach(track -> track.positions().stream()
                .filter(positions -> positions.offered() != null)
                .min(comparing(positions -> positions.season() != season))
                .ifPresent(positions -> known.put(track, positions)));
        String value = known.entrySet().stream()
                .map(one ->
                        "%s %d".formatted(one.getKey().type(), one.getValue().offered()))
                .sorted()
                .collect(Collectors.joining(", "));
        Cell cell = Cell.of(program, value.isEmpty() ? null : value, "/v1/programs/" + program + "/tracks");
        List<Integer> seasons =
                known.values().stream().map(Track.Positions::season).sorted().toList();
        return seasons.isEmpty()
                ? cell
                : cell.of(seasons.getFirst(), seasons.stream().allMatch(one -> one == season));
    }

    /** Counts, never a percentage: two of four say little. */
    private static @Nullable String nonUsImg(@Nullable ImgHistory history) {
        return history == null
                ? null
                : history.windows().stream()
                        .reduce((_, longer) -> longer)
                        .filter(window -> window.total().known() > 0)
                        .map(window -> "%d of %d, %d to %d"
                                .formatted(
                                        window.total().nonUsImg(),
                                        window.total().known(),
                                        window.from(),
                                        window.to()))
                        .orElse(null);
    }

    /** A field of which nothing is known of any of them is no line. */
    private Stream<Line> facts(List<Prospect> programs, int season) {
        Instant now = Instant.now(clock);
        return Arrays.stream(FactField.values())
                .map(field -> line(
                        null,
                        field,
                        field.label(),
                        programs.stream()
                                .map(program -> cell(
                                        program,
                                        resolution.resolve(
                                                field,
                                                program.facts().getOrDefault(field, List.<Fact>of()),
                                                season,
                                                now)))
                                .toList()))
                .filter(line -> line.cells().stream().anyMatch(cell -> cell.state() != CellState.UNKNOWN));
    }

    private static Cell cell(Prospect program, ResolvedFact known) {
        if (known.chosen() == null) {
            return Cell.of(program.id(), null, "");
        }
        Evidence evidence = known.chosen().evidence();
        return new Cell(
                program.id(),
                known.standing() == ResolvedFact.Standing.CONFLICT
                        ? CellState.CONFLICT
                        : !known.decided()
                                ? CellState.REPORTED
                                : known.usable().isPresent() ? CellState.KNOWN : CellState.LAST_KNOWN,
                known.value().text(),
                known.freshness(),
                evidence.season(),
                "/v1/facts/" + known.chosen().id(),
                evidence.sourceType(),
                evidence.reference(),
                evidence.observedOn(),
                evidence.remarks().disputed());
    }

    private static Line line(@Nullable Attribute attribute, @Nullable FactField field, String label, List<Cell> cells) {
        return new Line(
                attribute,
                field,
                label,
                Likeness.of(Arrays.asList(cells.stream().map(Cell::known).toArray(String[]::new))),
                Likeness.of(Arrays.asList(cells.stream().map(Cell::lastKnown).toArray(String[]::new))),
                cells);
    }
}
