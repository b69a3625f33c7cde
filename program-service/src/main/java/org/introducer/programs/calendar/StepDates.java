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
 * @param shortOfDays how many days are missing between its first possible day and its latest, by the days planned; 0: it fits
 * @param readings its days by each way in which sources allow to read it or a step after it; empty where that changes nothing
 * @param startIfUnsure the day to begin by while nobody knows which reading holds: the earliest by any; null without readings, and where no day is known
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
        Set<SeasonEvent> missing,
        long shortOfDays,
        List<ByReading> readings,
        @Nullable LocalDate startIfUnsure) {

    /**
     * The days of a step when one step is read in one way, and all others as counted.
     *
     * @param of the step that is read so: this one, or one after it
     * @param counted whether the days of the step itself are by this reading
     */
    public record ByReading(
            PathStep of,
            PathStep.Reading reading,
            boolean counted,
            @Nullable LocalDate latestStart,
            @Nullable LocalDate latestFinish,
            Standing standing,
            @Nullable Long slackDays,
            long shortOfDays) {}

    StepDates with(List<ByReading> readings, @Nullable LocalDate startIfUnsure) {
        return new StepDates(
                step,
                standing,
                basis,
                latestStart,
                latestFinish,
                plannedOn,
                slackDays,
                restsOn,
                missing,
                shortOfDays,
                readings,
                startIfUnsure);
    }

    /** How a step stands. */
    @Schema(
            name = "StepStanding",
            description =
                    "DONE; IN_TIME; TIGHT: later than a day that rests on an assumption, ask; LATE: later than a day "
                            + "that rests on sources alone; UNKNOWN: no day is known")
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
    @Schema(
            name = "DateBasis",
            description =
                    "what a day rests on. SOURCE: sources alone; ASSUMPTION: at least one planning number; UNKNOWN: "
                            + "there is no day")
    public enum Basis {
        SOURCE,
        ASSUMPTION,
        UNKNOWN
    }
}
