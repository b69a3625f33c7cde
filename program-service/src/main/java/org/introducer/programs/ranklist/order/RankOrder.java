package org.introducer.programs.ranklist.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.programs.track.TrackType;
import org.jspecify.annotations.Nullable;

/**
 * Orders entries by the weighted mean of what the applicant scored, best first; what is not scored does not count, neither for nor
 * against. Equal entries keep the order in which they were given, those without any score come last. Then each move takes its
 * entry to its place, in the order of the moves.
 */
public final class RankOrder {

    /** The best score of a criterion. */
    public static final int BEST = 10;

    private RankOrder() {}

    /** Something that matters to the applicant. */
    public record Criterion(String name, int weight) {}

    /** A position that is ranked: an application, and the track that is meant. */
    public record Key(UUID applicationId, TrackType track) {}

    /** @param scores by criterion, from 0 to 10; a criterion that is missing is not scored */
    public record Entry(Key key, Map<String, Integer> scores) {

        public Entry {
            scores = Map.copyOf(scores);
        }
    }

    /** An entry that the applicant wants elsewhere than the weights have it. @param to from 1 */
    public record Move(Key key, int to, String reason) {}

    /** What a criterion adds. @param score null: not scored */
    public record Part(
            String criterion, int weight, @Nullable Integer score, int points) {}

    /**
     * An entry in its place.
     *
     * @param byWeights the place that the weights alone give
     * @param points the sum of the parts
     * @param maximum the most that the scored criteria could give
     * @param movedBecause the reason of its last move; null: not moved
     */
    public record Placed(
            int rank,
            int byWeights,
            Key key,
            List<Part> parts,
            int points,
            int maximum,
            @Nullable String movedBecause) {

        /** Whether each criterion is scored. */
        public boolean complete() {
            return parts.stream().noneMatch(part -> part.score() == null);
        }
    }

    public static List<Placed> of(List<Criterion> criteria, List<Entry> entries, List<Move> moves) {
        List<Placed> byWeights = new ArrayList<>(
                entries.stream().map(entry -> weighed(entry, criteria)).toList());
        byWeights.sort((one, other) -> compare(other, one));
        Map<Key, Integer> places = new HashMap<>();
        byWeights.forEach(entry -> places.put(entry.key(), places.size() + 1));
        List<Placed> ordered = new ArrayList<>(byWeights);
        Map<Key, String> reasons = new HashMap<>();
        for (Move move : moves) {
            ordered.stream()
                    .filter(entry -> entry.key().equals(move.key()))
                    .findFirst()
                    .ifPresent(entry -> {
                        ordered.remove(entry);
                        ordered.add(Math.clamp(move.to() - 1L, 0, ordered.size()), entry);
                        reasons.put(move.key(), move.reason());
                    });
        }
        List<Placed> placed = new ArrayList<>();
        for (Placed entry : ordered) {
            placed.add(new Placed(
                    placed.size() + 1,
                    places.get(entry.key()),
                    entry.key(),
                    entry.parts(),
                    entry.points(),
                    entry.maximum(),
                    reasons.get(entry.key())));
        }
        return List.copyOf(placed);
    }

    private static Placed weighed(Entry entry, List<Criterion> criteria) {
        List<Part> parts = criteria.stream()
                .map(criterion -> {
                    Integer score = entry.scores().get(criterion.name());
                    return new Part(
                            criterion.name(),
                            criterion.weight(),
                            score,
                            score == null ? 0 : score * criterion.weight());
                })
                .toList();
        return new Placed(
                0,
                0,
                entry.key(),
                parts,
                parts.stream().mapToInt(Part::points).sum(),
                parts.stream()
                        .filter(part -> part.score() != null)
                        .mapToInt(part -> part.weight() * BEST)
                        .sum(),
                null);
    }

    /** By points of the maximum, compared as fractions; an entry of which nothing is scored is the least. */
    private static int compare(Placed one, Placed other) {
        if (one.maximum() == 0 || other.maximum() == 0) {
            return Boolean.compare(one.maximum() > 0, other.maximum() > 0);
        }
        return Long.compare((long) one.points() * other.maximum(), (long) other.points() * one.maximum());
    }
}
