package org.introducer.programs.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A step with its latest safe days.
 *
 * @param latestStart null where it is not known
 * @param plannedOn the day that the profile has for it, else null
 * @param slackDays from the planned day, or else from today, to the latest one; negative when it is past
 * @param restsOn what the days are computed from, in the order of the computation back
 * @param missing events that would bound it and have no day; the latest days are then bounds from above
 */
public record StepDates(
        PathStep step,
        Standing standing,
        Basis basis,
        @Nullable LocalDate latestStart,
        @Nullable LocalDate latestFinish,
        @Nullable LocalDate plannedOn,
        @Nullable Long slackDays,
        List<Premise> restsOn,
        Set<SeasonEvent> missing) {

    /** How a step stands. */
    @Schema(name = "StepStanding")
    public enum Standing {
        DONE,
        IN_TIME,
        /** Later than a day that rests on an assumption, or with less time than is planned: ask, it closes nothing. */
        TIGHT,
        /** Later than a day that rests on sources alone. */
        LATE,
        /** No day is known. */
        UNKNOWN
    }

    /** What the days rest on. */
    @Schema(name = "DateBasis")
    public enum Basis {
        SOURCE,
        ASSUMPTION,
        UNKNOWN
    }
}
