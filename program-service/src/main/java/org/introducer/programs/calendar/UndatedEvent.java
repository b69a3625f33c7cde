package org.introducer.programs.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An event of which no source says the day in a season, and what is known instead.
 *
 * @param earlier the same event in earlier seasons, the latest first: no promise for this one
 * @param where who sets the date and where to look, as recorded for this season or else for the nearest one; null: not on record
 * @param lastLookedOn when the date of this very season was looked for last; null: no search is on record
 * @param planned the day that plans count with meanwhile, an assumption; null: none
 */
public record UndatedEvent(
        SeasonEvent event,
        int season,
        List<Earlier> earlier,
        @Nullable DateSearch where,
        @Nullable LocalDate lastLookedOn,
        @Nullable DatedEvent planned) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    public UndatedEvent {
        earlier = List.copyOf(earlier);
    }

    /** What it was in an earlier season. */
    public record Earlier(int season, DatedEvent dated) {}

    /** All of it in plain words. */
    public String statement() {
        List<String> said = new ArrayList<>();
        said.add("%s: the date for the season %d is not known; no source on record says it."
                .formatted(event.label(), season));
        said.add(
                earlier.isEmpty()
                        ? "No day of an earlier season is on record either."
                        : "In the season %d it was %s; that is no promise for %d."
                                .formatted(
                                        earlier.getFirst().season(),
                                        words(earlier.getFirst().dated().time()),
                                        season));
        said.add(
                where == null ? "Where it will be published is not on record." : "Where to look: " + where.statement());
        said.add(
                lastLookedOn == null
                        ? "No search for it is on record."
                        : "It was last looked for on %s.".formatted(DAY.format(lastLookedOn)));
        if (planned != null) {
            said.add("Until a source says it, plans here count with %s, which is an assumption."
                    .formatted(words(planned.time())));
        }
        return String.join(" ", said);
    }

    private static String words(EventTime time) {
        String from = DAY.format(time.from());
        return time.at() != null
                ? "%s, %s (%s)".formatted(from, time.at(), time.zone())
                : time.to().equals(time.from()) ? from : "%s to %s".formatted(from, DAY.format(time.to()));
    }
}
