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
import org.introducer.programs.fact.ResolvedFact;
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
            @Nullable Offered positions,
            Map<Respect, ResolvedFact> facts) {}

    /** @param lastKnown whether they are of another season */
    private record Offered(int positions, boolean lastKnown) {}

    private Traits traits(Prospect program, List<Track> tracks, int season) {
        Instant now = Instant.now(clock);
        return new Traits(
                program,
                tracks.stream().anyMatch(track -> track.type() == TrackType.UNKNOWN)
                        ? null
                        : new TreeSet<>(tracks.stream().map(Track::type).toList()).toString(),
                positions(tracks, season),
                FACTS.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                fact -> resolution.resolve(
                                        fact.getValue(),
                                        program.facts().getOrDefault(fact.getValue(), List.of()),
                                        season,
                                        now))));
    }

    private static @Nullable Offered positions(List<Track> tracks, int season) {
        List<Track.Positions> offered = tracks.stream()
                .flatMap(track -> track.positions().stream()
                        .filter(positions -> positions.offered() != null)
                        .limit(1))
                .toList();
        return offered.isEmpty()
                ? null
                : new Offered(
                        offered.stream().mapToInt(Track.Positions::offered).sum(),
                        offered.stream().anyMatch(positions -> positions.season() != season));
    }

    private Similar compared(Traits own, Traits other) {
        Prospect program = other.program();
        Integer distance = own.program().place().distanceKm(program.place());
        List<Reason> reasons = new ArrayList<>();
        reasons.add(equal(
                Respect.STATE, own.program().place().state(), program.place().state(), false));
        reasons.add(near(distance));
        reasons.add(equal(Respect.TRACKS, own.tracks(), other.tracks(), false));
        reasons.add(positions(own.positions(), other.positions()));
        FACTS.keySet().stream()
                .sorted()
                .map(respect ->
                        equal(respect, own.facts().get(respect), other.facts().get(respect)))
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

    private static Reason equal(Respect respect, ResolvedFact own, ResolvedFact other) {
        return equal(respect, text(own), text(other), onlyLastKnown(own) || onlyLastKnown(other));
    }

    private static @Nullable String text(ResolvedFact known) {
        return known.lastKnown().map(FactValue::text).orElse(null);
    }

    private static boolean onlyLastKnown(ResolvedFact known) {
        return known.lastKnown().isPresent() && known.usable().isEmpty();
    }

    private static int count(List<Reason> reasons, Likeness likeness) {
        return (int)
                reasons.stream().filter(reason -> reason.likeness() == likeness).count();
    }

    private static Reason equal(Respect respect, @Nullable String own, @Nullable String other, boolean onlyLastKnown) {
        if (own == null) {
            return new Reason(respect, Likeness.UNKNOWN, "Not known of the program itself.");
        }
        Likeness likeness = Likeness.of(Arrays.asList(own, other));
        return reason(
                respect,
                likeness,
                onlyLastKnown,
                switch (likeness) {
                    case SAME -> "Both: %s".formatted(own);
                    case DIFFERENT -> "%s, there %s".formatted(own, other);
                    case UNKNOWN -> "%s, there not known".formatted(own);
                });
    }

    /** What is only last known is known to be neither the same nor different. */
    private static Reason reason(Respect respect, Likeness likeness, boolean onlyLastKnown, String because) {
        return onlyLastKnown
                ? new Reason(respect, Likeness.UNKNOWN, because + "; last known, confirm.")
                : new Reason(respect, likeness, because + ".");
    }

    private Reason near(@Nullable Integer distance) {
        return distance == null
                ? new Reason(Respect.NEAR, Likeness.UNKNOWN, "One of the two has no coordinates.")
                : new Reason(
                        Respect.NEAR,
                        distance <= policy.nearKm() ? Likeness.SAME : Likeness.DIFFERENT,
                        "%d km away; up to %d km counts as near.".formatted(distance, policy.nearKm()));
    }

    private Reason positions(@Nullable Offered own, @Nullable Offered other) {
        return own == null || other == null
                ? new Reason(Respect.POSITIONS, Likeness.UNKNOWN, "Not known of both.")
                : reason(
                        Respect.POSITIONS,
                        Math.abs(own.positions() - other.positions()) <= policy.positionsWithin()
                                ? Likeness.SAME
                                : Likeness.DIFFERENT,
                        own.lastKnown() || other.lastKnown(),
                        "%d positions, there %d".formatted(own.positions(), other.positions()));
    }
}
