package org.introducer.programs.season;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.time.OrdinaryDay;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.calendar.CertificationPath.Assumed;
import org.introducer.programs.calendar.Premise;
import org.introducer.programs.calendar.SeasonEvent;
import org.introducer.programs.calendar.StepDates;
import org.introducer.programs.verdict.Citation;
import org.introducer.programs.verdict.VisaPolicy;
import org.jspecify.annotations.Nullable;

/** The steps to the start of training, each with the latest safe days to begin and to finish it. */
@Schema(name = "CertificationPath")
record CertificationPathView(
        @Schema(description = "absent when the request had a profile") @Nullable
        UUID applicantId,

        int season,
        boolean profileKnown,

        @Schema(description = "the visas whose steps are shown; empty: none is needed")
        Set<Visa> visas,

        @Schema(description = "what comes before first") List<Step> steps,

        @Schema(description = "version of laws, notices, dates and planning numbers", examples = "visa-104")
        String policy,

        String disclaimer) {

    /** The season that is asked about, and what to count with in place of the policy's assumptions. */
    @Schema(name = "CertificationPathQuestion")
    record Asked(
            @Valid @Schema(description = "used instead of the profile stored in contacts-service; excludes applicantId")
            Profile profile,

            @Size(max = 2) @Schema(description = "only the steps of these visas; default: those of the profile")
            Set<@NotNull Visa> visas,

            @Size(max = 60) @Schema(description = "processing times that the request assumes")
            List<@Valid @NotNull AssumedDays> days,

            @Size(max = 30) @Schema(description = "days of events that the request assumes")
            List<@Valid @NotNull AssumedDate> dates,

            @Size(max = 20)
            @Schema(
                    description =
                            "the readings that hold, at most one of a step, as `readings` of the answer name them; default: those marked as counted")
            Set<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,59}") String> readings) {

        static final Asked NOTHING = new Asked(null, null, null, null, null);

        Asked {
            days = days == null ? List.of() : days;
            dates = dates == null ? List.of() : dates;
            readings = readings == null ? Set.of() : readings;
        }

        Assumed assumed() {
            return new Assumed(
                    days.stream().collect(Collectors.toMap(AssumedDays::name, AssumedDays::days)),
                    dates.stream().collect(Collectors.toMap(AssumedDate::event, AssumedDate::on)),
                    readings);
        }
    }

    /** A number of days to count with, in place of what the policy assumes. */
    @Schema(name = "AssumedStepDays")
    record AssumedDays(
            @NotNull
            @Pattern(regexp = "[A-Z][A-Z0-9_]{1,59}")
            @Schema(
                    description = "a step, or a planning number that its days come from",
                    examples = "ECFMG_CERTIFICATE")
            String name,

            @Schema(description = "the number of days to count with") @NotNull @Min(0) @Max(1000)
            Integer days) {}

    /** A date to count with for an event of the season, in place of what sources say. */
    @Schema(name = "AssumedEventDate")
    record AssumedDate(
            @NotNull SeasonEvent event,

            @Schema(description = "the day to count with") @NotNull @OrdinaryDay
            LocalDate on) {}

    /** One step on the way to the start of training. */
    @Schema(name = "CertificationStep")
    record Step(
            @Schema(description = "stable name of the step") String step,
            @Schema(description = "the step in words") String title,
            String statement,

            @Schema(description = "who says that it is needed; absent: nobody is on record, ask") @Nullable
            Citation citation,

            @Schema(description = "steps that come before it")
            List<String> after,

            StepDates.Standing standing,
            StepDates.Basis basis,

            @Schema(description = "the latest safe day to begin, by what it rests on; absent: unknown") @Nullable
            LocalDate latestStart,

            @Schema(description = "the latest safe day to have its result; absent: unknown") @Nullable
            LocalDate latestFinish,

            @Schema(description = "the day that the profile has for it") @Nullable
            LocalDate plannedOn,

            @Schema(description = "from the planned day, or else from today, to the latest one; negative: past")
            @Nullable
            Long slackDays,

            @Schema(
                    description =
                            "what the days are computed back from, the event first; an ASSUMPTION can be changed by the request or by a curator")
            List<Premise> restsOn,

            @Schema(description = "events that would bound it earlier and have no day in our sources")
            List<SeasonEvent> missing,

            @Schema(
                    description =
                            "how many days are missing between the first day on which it can begin and the latest one, by the days planned; 0: it fits")
            long shortOfDays,

            @Schema(
                    description =
                            "its days by each way in which sources allow to read it, or a step after it, with all else as counted; empty: readings change nothing here")
            List<ByReading> readings,

            @Schema(
                    description =
                            "the day to begin by while it is not known which readings hold: the earliest by any of them; a reading that leaves too few days (`shortOfDays`) does so on every day; absent where readings change nothing, or no day is known")
            @Nullable
            LocalDate startIfUnsure,

            @Schema(description = "code of the policy rule", examples = "step-ecfmg-certificate")
            String rule) {

        static Step of(StepDates dates) {
            return new Step(
                    dates.step().code(),
                    dates.step().title(),
                    dates.step().statement(),
                    dates.step().citation(),
                    dates.step().after().stream().sorted().toList(),
                    dates.standing(),
                    dates.basis(),
                    dates.latestStart(),
                    dates.latestFinish(),
                    dates.plannedOn(),
                    dates.slackDays(),
                    dates.restsOn(),
                    dates.missing().stream().sorted().toList(),
                    dates.shortOfDays(),
                    dates.readings().stream().map(ByReading::of).toList(),
                    dates.startIfUnsure(),
                    dates.step().rule());
        }
    }

    /** The days of a step by one of the ways in which sources can be read. */
    @Schema(name = "CertificationStepByReading")
    record ByReading(
            @Schema(description = "the step that is read so: this one, or one after it", examples = "STATEMENT_OF_NEED")
            String step,

            @Schema(description = "stable name of the reading", examples = "LETTER_AFTER_MATCH_DAY")
            String reading,

            @Schema(description = "what holds by this reading, in words")
            String statement,

            @Schema(description = "who can be read so; absent: nobody who can be looked up") @Nullable
            Citation citation,

            @Schema(description = "whether the days of the step itself are by this reading")
            boolean counted,

            @Schema(description = "the latest safe day to begin; absent: unknown") @Nullable
            LocalDate latestStart,

            @Schema(description = "the latest safe day to have its result; absent: unknown") @Nullable
            LocalDate latestFinish,

            StepDates.Standing standing,

            @Schema(description = "as of the step") @Nullable
            Long slackDays,

            @Schema(description = "as of the step") long shortOfDays) {

        static ByReading of(StepDates.ByReading row) {
            return new ByReading(
                    row.of().code(),
                    row.reading().name(),
                    row.reading().statement(),
                    row.reading().citation(),
                    row.counted(),
                    row.latestStart(),
                    row.latestFinish(),
                    row.standing(),
                    row.slackDays(),
                    row.shortOfDays());
        }
    }

    static CertificationPathView of(
            UUID applicantId,
            boolean profileKnown,
            int season,
            Set<Visa> visas,
            List<StepDates> steps,
            VisaPolicy policy) {
        return new CertificationPathView(
                applicantId,
                season,
                profileKnown,
                visas,
                steps.stream().map(Step::of).toList(),
                policy.version(),
                policy.disclaimer());
    }
}
