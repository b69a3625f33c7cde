package org.introducer.contacts.plan;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.applicant.TargetSeason;
import org.introducer.contacts.plan.milestone.Course;
import org.introducer.contacts.plan.milestone.Milestone;
import org.introducer.contacts.plan.milestone.Phase;
import org.introducer.contacts.plan.milestone.PlanPolicy;
import org.introducer.contacts.plan.milestone.Progress;
import org.introducer.contacts.plan.milestone.Progress.State;
import org.jspecify.annotations.Nullable;

/** The networking plan of an applicant for a season, by phases. */
@Schema(name = "Plan")
record PlanView(
        @Schema(description = "the applicant whose plan this is")
        UUID applicantId,

        @Schema(description = "match year", examples = "2028")
        int season,

        @Schema(description = "ASSUMPTION: neither the request nor the profile names a season")
        TargetSeason.Basis seasonBasis,

        @Schema(
                description = "first day on which applications can be sent; the plan ends on the day before",
                examples = "2027-09-01")
        LocalDate submissionOn,

        @Schema(description = "where that day is from; absent: it is assumed, see `assumption`") @Nullable
        String submissionSource,

        @Schema(description = "what is assumed about that day; absent where a source tells it") @Nullable
        String assumption,

        @Schema(description = "the phase of today; absent before and after the plan") @Nullable
        Phase phase,

        @Schema(description = "the phases in their order, each with its milestones")
        List<PhaseView> phases,

        @Schema(description = "version of the plan", examples = "2026-1")
        String policyVersion,

        @Schema(description = "where the plan comes from, and which of its numbers are assumptions")
        List<String> sources) {

    /** A phase of the plan with its milestones. */
    @Schema(name = "PlanPhaseProgress")
    record PhaseView(
            Phase phase,
            @Schema(description = "first day") LocalDate from,
            @Schema(description = "last day") LocalDate to,

            @Schema(description = "milestones of the phase that are done")
            int milestonesDone,

            @Schema(description = "milestones of which no record can say whether they are done")
            int milestonesUnknown,

            @Schema(description = "the milestones of the phase in their order")
            List<MilestoneView> milestones) {}

    /** A milestone of the plan, and how far it is. */
    @Schema(name = "PlanMilestone")
    record MilestoneView(
            @Schema(description = "the same in every version that has the milestone", examples = "first-observership")
            String code,

            @Schema(description = "what is to be reached, in words")
            String title,

            State state,

            @Schema(description = "what is recorded; absent: no record can say", examples = "1") @Nullable
            Integer recorded,

            @Schema(description = "from which number on it is done", examples = "1")
            int aim,

            @Schema(description = "what `recorded` counts") String counted,

            @Schema(description = "what the profile lacks, by JSON Pointer; the empty pointer is the whole profile")
            List<String> missing,

            @Schema(description = "last day of its phase") LocalDate due,
            @Schema(description = "what it is good for") String why,
            @Schema(description = "what to do next") String next,

            @Schema(description = "what to find out, where the state is UNKNOWN") @Nullable
            String question) {

        static MilestoneView of(Progress progress) {
            Milestone milestone = progress.milestone();
            boolean unknown = progress.tally() == null;
            return new MilestoneView(
                    milestone.code(),
                    milestone.title(),
                    progress.state(),
                    unknown ? null : Integer.valueOf(progress.tally().count()),
                    milestone.aim(),
                    milestone.counted(),
                    unknown ? List.of() : progress.tally().missing(),
                    progress.due(),
                    milestone.why(),
                    milestone.next(),
                    unknown ? milestone.question() : null);
        }
    }

    static PlanView of(
            UUID applicantId,
            TargetSeason season,
            PlanPolicy.Submission submission,
            Course course,
            List<Progress> progress,
            LocalDate today) {
        return new PlanView(
                applicantId,
                season.year(),
                season.basis(),
                submission.day(),
                submission.source(),
                submission.source() == null
                        ? PlanFile.CURRENT.assumedSubmission().statement()
                        : null,
                course.phaseOn(today).orElse(null),
                Arrays.stream(Phase.values())
                        .map(phase -> phase(phase, course, progress))
                        .toList(),
                PlanFile.CURRENT.version(),
                PlanFile.CURRENT.sources());
    }

    private static PhaseView phase(Phase phase, Course course, List<Progress> all) {
        List<Progress> progress =
                all.stream().filter(one -> one.milestone().phase() == phase).toList();
        return new PhaseView(
                phase,
                course.firstDay(phase),
                course.lastDay(phase),
                count(progress, State.DONE),
                count(progress, State.UNKNOWN),
                progress.stream().map(MilestoneView::of).toList());
    }

    private static int count(List<Progress> progress, State state) {
        return (int) progress.stream().filter(one -> one.state() == state).count();
    }
}
