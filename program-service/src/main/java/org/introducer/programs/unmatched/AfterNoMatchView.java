package org.introducer.programs.unmatched;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.calendar.DatedEvent;
import org.introducer.programs.calendar.SeasonDates;
import org.introducer.programs.calendar.SeasonEvent;
import org.introducer.programs.calendar.StepDates;
import org.introducer.programs.calendar.StepDates.Basis;
import org.introducer.programs.eligibility.Check;
import org.introducer.programs.eligibility.GraduationLimit;
import org.introducer.programs.eligibility.GraduationLimit.AfterAYear;
import org.introducer.programs.verdict.Citation;
import org.introducer.programs.verdict.Question;
import org.jspecify.annotations.Nullable;

/** What can be done after a Match that brought no position, or an advanced position without a PGY-1 year. */
@Schema(name = "AfterNoMatch")
record AfterNoMatchView(
        UUID applicantId,
        int season,

        @Schema(description = "the match year after this one")
        int nextSeason,

        Situation situation,
        boolean profileKnown,
        Soap soap,

        @Schema(description = "only in the situation ADVANCED_WITHOUT_PGY1") @Nullable
        MissingPgy1 missingPgy1,

        @Schema(description = "a year until the next Match") GapYear gapYear,

        @Schema(description = "what of this season still counts in the next one, and what does not")
        List<CarriedOver> carriesOver,

        @Schema(description = "limits to the years since graduation, as last known, for this season and the next")
        Limits graduationLimits,

        @Schema(description = "version of laws, notices, dates and planning numbers", examples = "visa-104")
        String policy,

        String disclaimer) {

    @Schema(
            name = "NoMatchSituation",
            description =
                    "UNMATCHED: no place at all; ADVANCED_WITHOUT_PGY1: an advanced position, and no PGY-1 year before it")
    enum Situation {
        UNMATCHED,
        /** Matched to an advanced position, and to no PGY-1 before it. */
        ADVANCED_WITHOUT_PGY1
    }

    /** The offers to the unmatched in Match Week. */
    @Schema(name = "Soap", description = "the offers to the unmatched in Match Week")
    record Soap(
            @Schema(description = "absent: no source says it") @Nullable
            LocalDate startsOn,

            @Schema(description = "last day; absent: no source says it") @Nullable
            LocalDate endsOn,

            Basis basis,

            @Schema(description = "what sources say of it") List<Said> said,

            @Schema(description = "what taking part depends on")
            List<SoapCheck> checks) {

        static Soap of(SeasonDates dates, int season, List<SoapCheck> checks) {
            DatedEvent soap = dates.sourced(SeasonEvent.SOAP, season).orElse(null);
            return new Soap(
                    soap == null ? null : soap.time().from(),
                    soap == null ? null : soap.time().to(),
                    soap == null ? Basis.UNKNOWN : Basis.SOURCE,
                    dates.remarks(season).stream()
                            .filter(remark -> remark.season() == null)
                            .map(remark -> new Said(remark.statement(), remark.citation()))
                            .toList(),
                    checks);
        }
    }

    /** A statement to show, with the place where it can be looked up. */
    @Schema(name = "CitedStatement")
    record Said(String statement, @Nullable Citation citation) {}

    /** What can be done about an advanced position without a PGY-1 year before it. */
    @Schema(name = "MissingPgyOne")
    record MissingPgy1(
            @Schema(description = "whether the match to the advanced position still binds") @Nullable
            Said commitment,

            @Schema(description = "whom to ask what") List<Question> questions,

            @Schema(
                    description =
                            "PGY-1 programs in the directory by what is last known of the visas that the applicant accepts")
            Options options) {}

    /** The PGY-1 programs in the directory, by whether they sponsor a visa of the applicant. */
    @Schema(name = "PgyOnePrograms")
    record Options(
            @Schema(description = "PGY-1 programs in the directory")
            int known,

            @Schema(
                    description =
                            "those that sponsor a visa the applicant accepts, as last known; all, when no visa is needed")
            int sponsoring,

            @Schema(description = "those that say no to each of them")
            int notSponsoring,

            @Schema(description = "those of which it is not known: ask them")
            int unknown,

            @Schema(description = "at most 20 of those that sponsor")
            List<Option> items,

            @Schema(
                    description = "what the numbers do not say",
                    examples = "Which of them still has a place is not known here.")
            String note) {}

    /** A PGY-1 program that sponsors a visa of the applicant. */
    @Schema(name = "PgyOneProgram")
    record Option(
            UUID programId,
            String name,
            @Nullable String state,

            @Schema(description = "those of the applicant's visas that it sponsors, as last known")
            List<Visa> sponsors) {}

    /** What is to be done until the next Match. */
    @Schema(name = "GapYear")
    record GapYear(
            @Schema(description = "steps that are not known to be done, with the latest safe day for the next season")
            List<OpenStep> openSteps,

            @Schema(
                    description = "GET this for what each day rests on",
                    examples = "/v1/certification-path?season=2028")
            String certificationPath) {}

    /** A step to certification that is still to be done until the next Match. */
    @Schema(name = "OpenStep")
    record OpenStep(
            @Schema(description = "stable name of the step") String step,
            @Schema(description = "the step in words") String title,
            StepDates.Standing standing,
            Basis basis,

            @Schema(description = "the latest safe day to begin; absent: unknown") @Nullable
            LocalDate latestStart,

            @Schema(description = "the latest safe day to have its result; absent: unknown") @Nullable
            LocalDate latestFinish) {

        static OpenStep of(StepDates dates) {
            return new OpenStep(
                    dates.step().code(),
                    dates.step().title(),
                    dates.standing(),
                    dates.basis(),
                    dates.latestStart(),
                    dates.latestFinish());
        }
    }

    /** Limits of programs to the years since graduation, as last known. */
    @Schema(name = "GraduationLimits")
    record Limits(
            @Schema(description = "how many limits there are, by what a year of waiting does")
            Map<AfterAYear, Long> counts,

            @Schema(description = "at most 100: those that are no longer met first")
            List<Limit> items,

            @Schema(description = "what the limits do not say")
            String note) {}

    /** A program's limit to the years since graduation, and what a year of waiting does to it. */
    @Schema(name = "GraduationLimit")
    record Limit(
            UUID programId,
            String program,
            Check.Kind kind,

            @Schema(description = "most years since graduation") @Nullable
            String limit,

            @Schema(
                    description =
                            "years left in this season; negative: over it; absent: the year of graduation is not said")
            @Nullable
            Integer marginNow,

            @Schema(description = "the same in the next season, without other changes") @Nullable
            Integer marginNext,

            AfterAYear afterAYear,

            @Schema(description = "where the limit is said; absent: unknown") @Nullable
            String reference,

            @Schema(description = "the season that it is said for; absent: none") @Nullable
            Integer saidFor) {

        static Limit of(UUID programId, String program, GraduationLimit limit) {
            var evidence = limit.now().evidence().getFirst();
            return new Limit(
                    programId,
                    program,
                    limit.now().kind(),
                    limit.now().required(),
                    limit.now().margin(),
                    limit.next().margin(),
                    limit.afterAYear(),
                    evidence.reference(),
                    evidence.season());
        }
    }
}
