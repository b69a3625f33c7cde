package org.introducer.programs.origin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.introducer.programs.origin.OriginDraft.Origin;
import org.jspecify.annotations.Nullable;

/** The origins of a season, when they were entered, and when they were deleted: null while they count. */
record EnteredSeason(
        List<Origin> origins, Instant enteredAt, @Nullable Instant deletedAt) {

    /** One entry or deletion. */
    private record Event(Instant at, boolean deletion, EnteredSeason season) {}

    /**
     * The origins that count. Seasons come together in blocks of enough residents, and a block closes only when a season is entered. A
     * deletion opens the block of the season, whose other seasons wait for the next. So each entry adds a whole block or nothing, and
     * each deletion takes a whole block away or nothing.
     */
    static List<Origin> inWholeBlocks(int least, Collection<EnteredSeason> seasons) {
        List<List<EnteredSeason>> closed = new ArrayList<>();
        List<EnteredSeason> waiting = new ArrayList<>();
        for (Event event : events(seasons)) {
            if (!event.deletion()) {
                waiting.add(event.season());
                if (waiting.stream().mapToInt(EnteredSeason::residents).sum() >= least) {
                    closed.add(new ArrayList<>(waiting));
                    waiting.clear();
                }
            } else if (!waiting.remove(event.season())) {
                List<EnteredSeason> block = closed.stream()
                        .filter(one -> one.contains(event.season()))
                        .findFirst()
                        .orElseThrow();
                closed.remove(block);
                block.remove(event.season());
                waiting.addAll(block);
            }
        }
        return closed.stream()
                .flatMap(List::stream)
                .flatMap(season -> season.origins().stream())
                .toList();
    }

    private static List<Event> events(Collection<EnteredSeason> seasons) {
        return seasons.stream()
                .flatMap(season -> Stream.concat(
                        Stream.of(new Event(season.enteredAt(), false, season)),
                        Stream.ofNullable(season.deletedAt()).map(at -> new Event(at, true, season))))
                .sorted(Comparator.comparing(Event::at).thenComparing(Event::deletion))
                .toList();
    }

    private int residents() {
        return origins.stream().mapToInt(Origin::residents).sum();
    }
}
