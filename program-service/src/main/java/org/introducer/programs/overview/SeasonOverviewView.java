package org.introducer.programs.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.application.DatedApplications;
import org.introducer.programs.application.NextDate;
import org.introducer.programs.application.process.ApplicationState;
import org.introducer.programs.calendar.StepDates;
import org.introducer.programs.program.ContactRules;
import org.introducer.programs.verdict.Feasibility;
import org.introducer.programs.verdict.ProgramVerdict;
import org.introducer.programs.verdict.Question;
import org.jspecify.annotations.Nullable;

/** The programs of an applicant in a season, with verdicts, applications and dates, and the steps to certification. */
@Schema(name = "SeasonOverview")
record SeasonOverviewView(
        UUID applicantId,
        int season,

        @Schema(description = "true: the season is over, so that nothing is judged and no step is dated")
        boolean over,

        @Schema(description = "whether contacts-service has a profile of the applicant")
        boolean profileKnown,

        @Schema(description = "those with an application first, then those on shortlists by their best rank")
        List<Item> programs,

        @Schema(description = "programs beyond the first 200, which are not shown")
        int leftOut,

        @Schema(description = "the steps to certification that are not done; empty for a season that is over")
        List<Step> steps,

        @Schema(description = "version of laws, notices, dates and planning numbers", examples = "visa-104")
        String policy,

        @Schema(description = "warning when the last review of the policy is too long ago") @Nullable
        String policyWarning,

        String disclaimer) {

    private static final int MOST_QUESTIONS = 3;

    /** One program of the applicant's season. */
    @Schema(name = "SeasonOverviewProgram")
    record Item(
            UUID programId,

            @Schema(description = "absent: no longer in the directory") @Nullable
            String program,

            @Schema(description = "whether it is on a shortlist of the season")
            boolean shortlisted,

            @Schema(description = "absent: none in this season") @Nullable
            ApplicationItem application,

            @Schema(description = "strict verdict for the season; absent: not judged") @Nullable
            Feasibility verdict,

            @Schema(description = "the same rules on the last known facts, to be confirmed; absent: not judged")
            @Nullable
            Feasibility outlook,

            @Schema(description = "what would decide a verdict that is UNKNOWN, at most three questions")
            List<Question> questions,

            @Schema(description = "what the program says about being written to; absent: nothing") @Nullable
            ContactRules contactRules) {}

    /** The application to a program, in short. */
    @Schema(name = "SeasonOverviewApplication")
    record ApplicationItem(
            @Schema(description = "id of the application") UUID id,
            ApplicationState state,

            @Schema(description = "absent: not sent, or withdrawn") @Nullable
            LocalDate appliedOn,

            @Schema(description = "the dates that matter in this state")
            List<NextDate> dates) {

        static @Nullable ApplicationItem of(DatedApplications.@Nullable Dated dated) {
            return dated == null
                    ? null
                    : new ApplicationItem(dated.id(), dated.state(), dated.appliedOn(), dated.dates());
        }
    }

    /** A step to certification that is still to be done. */
    @Schema(name = "SeasonOverviewStep")
    record Step(
            @Schema(description = "stable name of the step") String step,
            @Schema(description = "the step in words") String title,
            StepDates.Standing standing,
            StepDates.Basis basis,

            @Schema(description = "the latest safe day to begin, by what it rests on; absent: unknown") @Nullable
            LocalDate latestStart,

            @Schema(description = "the latest safe day to have its result; absent: unknown") @Nullable
            LocalDate latestFinish,

            @Schema(description = "code of the policy rule", examples = "step-ecfmg-certificate")
            String rule) {

        static Step of(StepDates dates) {
            return new Step(
                    dates.step().code(),
                    dates.step().title(),
                    dates.standing(),
                    dates.basis(),
                    dates.latestStart(),
                    dates.latestFinish(),
                    dates.step().rule());
        }
    }

    /** The first questions whose answers decide what is unknown. */
    static List<Question> questions(ProgramVerdict verdict) {
        return verdict.verdict() != Feasibility.UNKNOWN
                ? List.of()
                : verdict.tracks().stream()
                        .filter(track -> track.verdict() == Feasibility.UNKNOWN)
                        .flatMap(track -> track.visas().stream())
                        .filter(way -> way.verdict() == Feasibility.UNKNOWN)
                        .flatMap(way -> way.questions().stream())
                        .distinct()
                        .limit(MOST_QUESTIONS)
                        .toList();
    }
}
