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
import org.introducer.programs.calendar.UndatedEvent;
import org.introducer.programs.verdict.Citation;
import org.jspecify.annotations.Nullable;

/** The dates of a season. */
@Schema(name = "SeasonCalendar")
record SeasonCalendarView(
        int season,
        @Schema(description = "earliest first") List<Event> events,

        @Schema(description = "the events of which no source says the day, with what is known instead")
        List<Unknown> unknown,

        @Schema(description = "what sources say without a day")
        List<Said> alsoSaid) {

    /** One event of the season, with its day. */
    @Schema(name = "SeasonDate")
    record Event(
            SeasonEvent event,
            SeasonEvent.Group group,
            String label,
            @Schema(description = "the first day") LocalDate startsOn,
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

            @Schema(description = "the day on which somebody last checked the date at its source; absent: not said")
            @Nullable
            LocalDate reviewedOn) {

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

    /** An event of the season whose day no source states, and what is known instead. */
    @Schema(name = "UndatedEvent")
    record Unknown(
            SeasonEvent event,
            SeasonEvent.Group group,
            String label,

            @Schema(
                    description = "all of it in words, made of what is on record now",
                    examples =
                            "Match Day: the date for the season 2027 is not known; no source on record says it. In the season 2026 it was 20 March 2026; that is no promise for 2027. Where to look: NRMP sets it. It was last looked for on 28 November 2026.")
            String statement,

            @Schema(description = "what it was in earlier seasons, the latest first: no promise for this one")
            List<Earlier> earlier,

            @Schema(
                    description =
                            "the page to look at, as recorded for this season or else for the nearest one; absent: none is on record")
            @Nullable
            Citation lookAt,

            @Schema(
                    description =
                            "the day on which the date of this season was looked for last; absent: no search is on record")
            @Nullable
            LocalDate lastLookedOn,

            @Schema(description = "the day that plans count with meanwhile, an assumption; absent: none") @Nullable
            LocalDate plannedOn,

            @Schema(description = "code of the policy rule that says where to look", examples = "search-match-day-2027")
            @Nullable
            String rule) {

        static Unknown of(UndatedEvent undated) {
            return new Unknown(
                    undated.event(),
                    undated.event().group(),
                    undated.event().label(),
                    undated.statement(),
                    undated.earlier().stream().map(Earlier::of).toList(),
                    undated.where() == null ? null : undated.where().where(),
                    undated.lastLookedOn(),
                    undated.planned() == null ? null : undated.planned().time().from(),
                    undated.where() == null ? null : undated.where().rule());
        }
    }

    /** The day of the event in an earlier season. It is no promise for this one. */
    @Schema(name = "EarlierSeasonDate")
    record Earlier(
            int season,
            @Schema(description = "the first day") LocalDate startsOn,
            @Schema(description = "the last day") LocalDate endsOn,
            String statement,
            @Nullable Citation citation,

            @Schema(description = "code of the policy rule", examples = "nrmp-match-day-2026") @Nullable
            String rule) {

        static Earlier of(UndatedEvent.Earlier earlier) {
            return new Earlier(
                    earlier.season(),
                    earlier.dated().time().from(),
                    earlier.dated().time().to(),
                    earlier.dated().statement(),
                    earlier.dated().citation(),
                    earlier.dated().rule());
        }
    }

    /** Something that a source says about the season without naming a day. */
    @Schema(name = "SeasonRemark")
    record Said(
            @Schema(description = "code of the policy rule") String rule,
            String statement,
            @Nullable Citation citation) {}

    static SeasonCalendarView of(int season, SeasonDates dates) {
        return new SeasonCalendarView(
                season,
                dates.of(season).stream().map(Event::of).toList(),
                dates.undated(season).stream().map(Unknown::of).toList(),
                dates.remarks(season).stream()
                        .map(remark -> new Said(remark.rule(), remark.statement(), remark.citation()))
                        .toList());
    }
}
