package org.introducer.programs.fact;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The known seasons; a season without a sourced roll-over is not in it. */
public record Seasons(List<Season> known) {

    /** ERAS seasons; the day on which ERAS opens to applicants is the day from which programs speak of the new season. */
    public static final Seasons CURRENT = new Seasons(List.of(
            new Season(
                    2025,
                    Instant.parse("2024-06-05T13:00:00Z"),
                    "AAMC, FAQ for ERAS residency applicants: the 2025 ERAS season opened on June 5, 2024"),
            new Season(
                    2026,
                    Instant.parse("2025-06-04T13:00:00Z"),
                    "AAMC, ERAS timeline: the 2026 ERAS season begins June 4, 2025, at 9 a.m. ET"),
            new Season(
                    2027,
                    Instant.parse("2026-06-03T13:00:00Z"),
                    "quantaprep.com, ERAS guide of 14 March 2026 (second hand): ERAS 2027 opens on June 3, 2026")));

    public Seasons {
        known = List.copyOf(known);
    }

    /** The season that has rolled over last, empty before the first one known. */
    public OptionalInt at(Instant now) {
        return known.stream()
                .filter(season -> !season.rollOver().isAfter(now))
                .mapToInt(Season::year)
                .max();
    }

    /** The season that people prepare for; beyond the known seasons, the year of the next match. */
    public int current(Instant now) {
        return at(now).orElseGet(() -> now.atZone(ZoneOffset.UTC).getYear() + 1);
    }

    /** When a season began or will begin; empty where no source says. */
    public Optional<Instant> beginning(int year) {
        return known.stream()
                .filter(season -> season.year() == year)
                .map(Season::rollOver)
                .findFirst();
    }

    /** True when any season after this one has begun. */
    public boolean isOver(int year, Instant now) {
        return at(now).orElse(Integer.MIN_VALUE) > year;
    }
}
