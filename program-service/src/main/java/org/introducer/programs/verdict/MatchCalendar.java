package org.introducer.programs.verdict;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;

import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.Optional;

/** What sources say of the days of each season's Match; a day that no source says is not in it. */
public record MatchCalendar(Map<Integer, Season> seasons) {

    /** No day is on record. */
    public static final MatchCalendar UNKNOWN = new MatchCalendar(Map.of());

    private static final int THIRD = 3;

    public MatchCalendar {
        seasons = Map.copyOf(seasons);
    }

    /**
     * @param rankOrderListDeadline the last day of ranking, by which ECFMG verifies the exams; null when not known
     * @param matchDay null when not known
     */
    public record Season(Day rankOrderListDeadline, Day matchDay) {}

    /** A day that a source says. */
    public record Day(LocalDate on, Citation citation) {}

    public Optional<Day> rankOrderListDeadline(int season) {
        return Optional.ofNullable(seasons.get(season)).map(Season::rankOrderListDeadline);
    }

    /** The day from which an employer exists: as a source says it, else the Friday of the third week of March. */
    public LocalDate matchDay(int season) {
        return knownMatchDay(season)
                .orElseGet(() -> LocalDate.of(season, Month.MARCH, 1).with(dayOfWeekInMonth(THIRD, FRIDAY)));
    }

    /** Match Day in words: whether a source says it, or it is only expected. */
    public String matchDayText(int season) {
        return knownMatchDay(season).isPresent()
                ? matchDay(season).toString()
                : "%s, expected: the day of this season is not announced in our sources".formatted(matchDay(season));
    }

    private Optional<LocalDate> knownMatchDay(int season) {
        return Optional.ofNullable(seasons.get(season)).map(Season::matchDay).map(Day::on);
    }
}
