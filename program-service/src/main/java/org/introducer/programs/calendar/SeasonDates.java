package org.introducer.programs.calendar;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.introducer.programs.verdict.Citation;
import org.jspecify.annotations.Nullable;

/** What sources say of the dates of seasons, and what planning assumes where they say nothing. */
public final class SeasonDates {

    /**
     * The day on which planning expects an event where no source says it.
     *
     * @param day by the match year
     * @param rule the code of the policy rule; null for none
     * @param reviewedOn null without a rule
     */
    public record Expected(
            IntFunction<LocalDate> day,
            String statement,
            @Nullable String rule,
            @Nullable LocalDate reviewedOn) {}

    /** Something that is said of a season and names no day. @param season null: of every season */
    public record Remark(Integer season, String rule, String statement, Citation citation) {}

    private final Map<Integer, Map<SeasonEvent, DatedEvent>> said = new HashMap<>();
    private final Map<SeasonEvent, Expected> expected;
    private final List<Remark> remarks;
    private final List<DateSearch> searches;

    public SeasonDates(
            Map<Integer, List<DatedEvent>> events,
            Map<SeasonEvent, Expected> expected,
            List<Remark> remarks,
            List<DateSearch> searches) {
        events.forEach((season, all) ->
                all.forEach(one -> said.computeIfAbsent(season, _ -> new EnumMap<>(SeasonEvent.class))
                        .put(one.event(), one)));
        this.expected = expected.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(expected));
        this.remarks = List.copyOf(remarks);
        this.searches = List.copyOf(searches);
    }

    /** As a source says it. */
    public Optional<DatedEvent> sourced(SeasonEvent event, int season) {
        return Optional.ofNullable(said.getOrDefault(season, Map.of()).get(event));
    }

    /** As a source says it, else as planning assumes it; empty where it does not. */
    public Optional<DatedEvent> planned(SeasonEvent event, int season) {
        return sourced(event, season)
                .or(() -> Optional.ofNullable(expected.get(event))
                        .map(day -> new DatedEvent(
                                event,
                                EventTime.on(day.day().apply(season)),
                                day.statement(),
                                null,
                                day.rule(),
                                day.reviewedOn())));
    }

    /** As planned; else, as an assumption, the same day of the year as in the latest earlier season of which a source says it. */
    public Optional<DatedEvent> assumed(SeasonEvent event, int season) {
        return planned(event, season)
                .or(() -> earlier(event, season).stream().findFirst().map(earlier -> {
                    LocalDate day = earlier.dated().time().from().plusYears((long) season - earlier.season());
                    return new DatedEvent(
                            event,
                            EventTime.on(day),
                            "%s: in the season %d it was %s; the same day is counted with until a source says that of %d."
                                    .formatted(
                                            event.label(),
                                            earlier.season(),
                                            earlier.dated().time().from(),
                                            season),
                            null,
                            earlier.dated().rule(),
                            earlier.dated().reviewedOn());
                }));
    }

    private List<UndatedEvent.Earlier> earlier(SeasonEvent event, int season) {
        return said.entrySet().stream()
                .filter(other -> other.getKey() < season && other.getValue().containsKey(event))
                .map(other -> new UndatedEvent.Earlier(
                        other.getKey(), other.getValue().get(event)))
                .sorted(comparing(UndatedEvent.Earlier::season).reversed())
                .toList();
    }

    /** What is dated, earliest first; training starts when planning says, which everybody knows to be the rule. */
    public List<DatedEvent> of(int season) {
        return Stream.concat(
                        said.getOrDefault(season, Map.of()).values().stream(),
                        sourced(SeasonEvent.TRAINING_STARTS, season).isPresent()
                                ? Stream.empty()
                                : planned(SeasonEvent.TRAINING_STARTS, season).stream())
                .sorted(comparing((DatedEvent one) -> one.time().from()).thenComparing(DatedEvent::event))
                .toList();
    }

    /** The events of which no source says the day. */
    public List<SeasonEvent> unknown(int season) {
        return Stream.of(SeasonEvent.values())
                .filter(event -> of(season).stream().noneMatch(dated -> dated.event() == event))
                .toList();
    }

    /** The same events with what is known instead of the day. */
    public List<UndatedEvent> undated(int season) {
        return unknown(season).stream().map(event -> undated(event, season)).toList();
    }

    private UndatedEvent undated(SeasonEvent event, int season) {
        Optional<DateSearch> own = searches.stream()
                .filter(search -> search.event() == event && search.season() == season)
                .findFirst();
        return new UndatedEvent(
                event,
                season,
                earlier(event, season),
                own.or(() -> nearest(event, season)).orElse(null),
                own.map(DateSearch::on).orElse(null),
                planned(event, season).orElse(null));
    }

    /** Where it was looked for in the nearest season, of two the later. */
    private Optional<DateSearch> nearest(SeasonEvent event, int season) {
        return searches.stream()
                .filter(search -> search.event() == event)
                .min(comparing((DateSearch search) -> Math.abs(search.season() - season))
                        .thenComparing(search -> -search.season()));
    }

    /** What else is said of the season, without a day. */
    public List<Remark> remarks(int season) {
        return remarks.stream()
                .filter(remark -> remark.season() == null || remark.season() == season)
                .toList();
    }
}
