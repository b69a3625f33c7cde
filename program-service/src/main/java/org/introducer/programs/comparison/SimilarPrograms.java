package org.introducer.programs.comparison;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introducer.programs.comparison.SimilarView.Reason;
import org.introducer.programs.comparison.SimilarView.Respect;
import org.introducer.programs.comparison.SimilarView.Similar;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.FactResolution;
import org.introducer.programs.fact.FactValue;
import org.introducer.programs.policy.PolicyFile;
import org.introducer.programs.program.Programs;
import org.introducer.programs.prospect.Prospect;
import org.introducer.programs.prospect.Prospects;
import org.introducer.programs.track.Track;
import org.introducer.programs.track.TrackType;
import org.introducer.programs.track.Tracks;
import org.jspecify.annotations.Nullable;

/** Finds programs that are like one, with the reason in each respect. */
@ApplicationScoped
class SimilarPrograms {

    private static final Map<Respect, FactField> FACTS = Map.of(
            Respect.J1_SPONSORSHIP, FactField.J1_SPONSORSHIP,
            Respect.H1B_SPONSORSHIP, FactField.H1B_SPONSORSHIP,
            Respect.NON_US_IMG_CONSIDERED, FactField.NON_US_IMG_CONSIDERED);

    private static final Comparator<Similar> ORDER = comparing(Similar::same)
            .reversed()
            .thenComparing(Similar::different)
            .thenComparing(Similar::distanceKm, nullsLast(Comparator.naturalOrder()))
            .thenComparing(Similar::id);

    private final SimilarityPolicy policy = PolicyFile.read("similarity-2026-1", SimilarityPolicy.class);
    private final Prospects prospects;
    private final Programs programs;
    private final Tracks tracks;
    private final FactResolution resolution;
    private final Clock clock;

    SimilarPrograms(Prospects prospects, Programs programs, Tracks tracks, FactResolution resolution, Clock clock) {
        this.prospects = prospects;
        this.programs = programs;
        this.tracks = tracks;
        this.resolution = resolution;
        this.clock = clock;
    }

    SimilarView of(UUID id, int season, int most) {
        programs.requireKnown(id);
        List<Prospect> candidates = prospects.withFacts(candidates(id), FACTS.values());
        Map<UUID, List<Track>> all =
                tracks.of(candidates.stream().map(Prospect::id).toList());
        List<Traits> traits = candidates.stream()
                .map(program -> traits(program, all.get(program.id()), season))
                .toList();
        Traits own = traits.getFirst();
        return new SimilarView(
                id,
                season,
                policy.version(),
                traits.stream()
                        .skip(1)
                        .map(other -> compared(own, other))
                        .filter(similar -> similar.same() > 0)
                        .sorted(ORDER)
                        .limit(most)
                        .toList());
    }

    /** The program itself first, then the others of its pathway. */
    private List<Prospect> candidates(UUID id) {
        Prospect own = prospects.of(List.of(id)).getFirst();
        return Stream.concat(
                        Stream.of(own),
                        prospects.all().stream()
                                .filter(other -> other.pathway() == own.pathway())
                                .filter(other -> !other.id().equals(id)))
                .toList();
    }

    /** What is compared; null where it is not known. */
    private record Traits(
            Prospect program,
            @Nullable String tracks,
            @Nullable Integer positions,
            Map<Respect, FactValue> facts) {}

    private Traits traits(Prospect program, List<Track> tracks, int season) {
        Instant now = Instant.now(clock);
        return new Traits(
                program,
                tracks.stream().anyMatch(track -> track.type() == TrackType.UNKNOWN)
                        ? null
                        : new TreeSet<>(tracks.stream().map(Track::type).toList()).toString(),
                positions(tracks),
                FACTS.entrySet().stream()
                        .flatMap(fact -> resolution
                                .resolve(
                                        fact.getValue(),
                                        program.facts().getOrDefault(fact.getValue(), List.of()),
                                        season,
                                        now)
                                .lastKnown()
                                .map(value -> Map.entry(fact.getKey(), value))
                                .stream())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static @Nullable Integer positions(List<Track> tracks) {
        List<Integer> offered = tracks.stream()
                .flatMap(track -> track.positions().stream()
                        .filter(positions -> positions.offered() != null)
                        .limit(1)
                        .map(positions -> positions.offered()))
                .toList();
        return offered.isEmpty()
                ? null
                : offered.stream().mapToInt(Integer::intValue).sum();
    }

    private Similar compared(Traits own, Traits other) {
        Prospect program = other.program();
        Integer distance = own.program().place().distanceKm(program.place());
        List<Reason> reasons = new ArrayList<>();
        reasons.add(equal(
                Respect.STATE, own.program().place().state(), program.place().state()));
        reasons.add(near(distance));
        reasons.add(equal(Respect.TRACKS, own.tracks(), other.tracks()));
        reasons.add(positions(own.positions(), other.positions()));
        FACTS.keySet().stream()
                .sorted()
                .map(respect -> equal(
                        respect,
                        text(own.facts().get(respect)),
                        text(other.facts().get(respect))))
                .forEach(reasons::add);
        return new Similar(
                program.id(),
                program.name(),
                program.place().institution(),
                program.place().state(),
                program.pathway(),
                count(reasons, Likeness.SAME),
                count(reasons, Likeness.DIFFERENT),
                count(reasons, Likeness.UNKNOWN),
                distance,
                reasons);
    }

    private static @Nullable String text(@Nullable FactValue value) {
        return value == null ? null : value.text();
    }

    private static int count(List<Reason> reasons, Likeness likeness) {
        return (int)
                reasons.stream().filter(reason -> reason.likeness() == likeness).count();
    }

    private static Reason equal(Respect respect, @Nullable String own, @Nullable String other) {
        Likeness likeness = Likeness.of(Arrays.asList(own, other));
        return new Reason(
                respect,
                likeness,
                switch (likeness) {
                    case SAME -> "Both: %s.".formatted(own);
                    case DIFFERENT -> "%s, there %s.".formatted(own, other);
                    case UNKNOWN ->
                        own == null ? "Not known of the program itself." : "%s, there not known.".formatted(own);
                });
    }

    private Reason near(@Nullable Integer distance) {
        return distance == null
                ? new Reason(Respect.NEAR, Likeness.UNKNOWN, "One of the two has no coordinates.")
                : new Reason(
                        Respect.NEAR,
                        distance <= policy.nearKm() ? Likeness.SAME : Likeness.DIFFERENT,
                        "%d km away; up to %d km counts as near.".formatted(distance, policy.nearKm()));
    }

    private Reason positions(@Nullable Integer own, @Nullable Integer other) {
        return own == null || other == null
                ? new Reason(Respect.POSITIONS, Likeness.UNKNOWN, "Not known of both.")
                : new Reason(
                        Respect.POSITIONS,
                        Math.abs(own - other) <= policy.positionsWithin() ? Likeness.SAME : Likeness.DIFFERENT,
                        "%d positions, there %d.".formatted(own, other));
    }
}
