package org.introducer.programs.season;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.calendar.DatedEvent;
import org.introducer.programs.calendar.EventTime;
import org.introducer.programs.calendar.SeasonDates;
import org.introducer.programs.calendar.SeasonEvent;
import org.introducer.programs.calendar.StepDates.Basis;
import org.introducer.programs.verdict.Citation;
import org.jspecify.annotations.Nullable;

/** The dates of a season. */
@Schema(name = "SeasonCalendar")
record SeasonCalendarView(
        int season,
        @Schema(description = "earliest first") List<Event> events,

        @Schema(description = "the events of which no source says the day")
        List<Unknown> unknown,

        @Schema(description = "what sources say without a day")
        List<Said> alsoSaid) {

    /** One event of the season. */
    @Schema(name = "SeasonDate")
    record Event(
            SeasonEvent event,
            SeasonEvent.Group group,
            String label,
            LocalDate startsOn,
            @Schema(description = "the last day") LocalDate endsOn,

            @Schema(description = "absent: the whole day") @Nullable
            Instant startsAt,

            @Schema(
                    description =
                            "IANA zone of its days: the source's, or Eastern Time for ERAS and NRMP, which keep it; absent: not known",
                    examples = "America/New_York")
            @Nullable
            String zone,

            @Schema(description = "ASSUMPTION: no source says it, planning expects it")
            Basis basis,

            String statement,
            @Nullable Citation citation,

            @Schema(description = "code of the policy rule", examples = "rsna-2026") @Nullable
            String rule,

            @Nullable LocalDate reviewedOn) {

        static Event of(DatedEvent dated) {
            EventTime time = dated.time();
            return new Event(
                    dated.event(),
                    dated.event().group(),
                    dated.event().label(),
                    time.from(),
                    time.to(),
                    time.at() == null
                            ? null
                            : time.from().atTime(time.at()).atZone(time.zone()).toInstant(),
                    time.zone() == null ? null : time.zone().getId(),
                    dated.sourced() ? Basis.SOURCE : Basis.ASSUMPTION,
                    dated.statement(),
                    dated.citation(),
                    dated.rule(),
                    dated.reviewedOn());
        }
    }

    /** An event without a day. */
    @Schema(name = "UndatedEvent")
    record Unknown(SeasonEvent event, SeasonEvent.Group group, String label) {}

    /** What a source says of the season without a day. */
    @Schema(name = "SeasonRemark")
    record Said(String rule, String statement, @Nullable Citation citation) {}

    static SeasonCalendarView of(int season, SeasonDates dates) {
        return new SeasonCalendarView(
                season,
                dates.of(season).stream().map(Event::of).toList(),
                dates.unknown(season).stream()
                        .map(event -> new Unknown(event, event.group(), event.label()))
                        .toList(),
                dates.remarks(season).stream()
                        .map(remark -> new Said(remark.rule(), remark.statement(), remark.citation()))
                        .toList());
    }
}
