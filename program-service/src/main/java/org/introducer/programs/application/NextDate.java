package org.introducer.programs.application;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.application.process.ApplicationState;
import org.introducer.programs.calendar.DatedEvent;
import org.introducer.programs.calendar.SeasonDates;
import org.introducer.programs.calendar.SeasonEvent;
import org.introducer.programs.calendar.StepDates.Basis;
import org.introducer.programs.eligibility.ApplicationDeadline;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.verdict.FactReading;
import org.introducer.programs.verdict.UsedFact;
import org.jspecify.annotations.Nullable;

/** A date that matters in the present state of an application. */
@Schema(name = "ApplicationDate")
public record NextDate(
        Kind kind,

        @Schema(description = "absent: no source says it") @Nullable
        LocalDate on,

        Basis basis,
        @Schema(description = "negative: past") @Nullable Long daysLeft,

        @Schema(description = "who says it, or what assumes it") @Nullable
        String source,

        @Nullable String reference) {

    @Schema(
            name = "ApplicationDateKind",
            description =
                    "APPLICATION_DEADLINE: the last day of application to this program; the others are dates of the season")
    public enum Kind {
        /** The last day of application to this program. */
        APPLICATION_DEADLINE(null),
        ERAS_REVIEW(SeasonEvent.ERAS_REVIEW),
        RANK_LIST_DEADLINE(SeasonEvent.RANK_LIST_DEADLINE),
        MATCH_DAY(SeasonEvent.MATCH_DAY);

        private final SeasonEvent event;

        Kind(SeasonEvent event) {
            this.event = event;
        }
    }

    static List<NextDate> of(
            ApplicationState state, FactReading facts, SeasonDates dates, int season, LocalDate today) {
        return switch (state) {
            case RESEARCHING, CONTACTED, OBSERVERSHIP ->
                List.of(deadline(facts, season, today), dated(Kind.ERAS_REVIEW, dates, season, today));
            case APPLIED, INVITED, INTERVIEWED -> List.of(dated(Kind.RANK_LIST_DEADLINE, dates, season, today));
            case RANKED ->
                Stream.of(Kind.RANK_LIST_DEADLINE, Kind.MATCH_DAY)
                        .map(kind -> dated(kind, dates, season, today))
                        .toList();
            case MATCHED, NOT_MATCHED, REJECTED, WITHDRAWN -> List.of();
        };
    }

    private static NextDate deadline(FactReading facts, int season, LocalDate today) {
        Optional<LocalDate> day = ApplicationDeadline.in(facts, season);
        UsedFact used = facts.evidence(FactField.APPLICATION_DEADLINE).getFirst();
        return day.map(on -> new NextDate(
                        Kind.APPLICATION_DEADLINE,
                        on,
                        Basis.SOURCE,
                        ChronoUnit.DAYS.between(today, on),
                        String.valueOf(used.sourceType()),
                        used.reference()))
                .orElseGet(() -> new NextDate(Kind.APPLICATION_DEADLINE, null, Basis.UNKNOWN, null, null, null));
    }

    private static NextDate dated(Kind kind, SeasonDates dates, int season, LocalDate today) {
        return dates.planned(kind.event, season)
                .map(dated -> of(kind, dated, today))
                .orElseGet(() -> new NextDate(kind, null, Basis.UNKNOWN, null, null, null));
    }

    private static NextDate of(Kind kind, DatedEvent dated, LocalDate today) {
        LocalDate on = dated.time().from();
        return new NextDate(
                kind,
                on,
                dated.sourced() ? Basis.SOURCE : Basis.ASSUMPTION,
                ChronoUnit.DAYS.between(today, on),
                dated.sourced() ? dated.citation().source() : dated.statement(),
                dated.sourced() ? dated.citation().reference() : null);
    }
}
