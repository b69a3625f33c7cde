package org.introducer.contacts.guidance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.applicant.TargetSeason;
import org.introducer.contacts.guidance.action.ActionKind;
import org.introducer.contacts.guidance.action.ActionPolicy;
import org.introducer.contacts.guidance.action.Candidate.Call;
import org.introducer.contacts.guidance.action.Candidate.Reason;
import org.introducer.contacts.guidance.action.Deadline;
import org.introducer.contacts.guidance.action.Gate;
import org.introducer.contacts.guidance.action.NextActions;
import org.introducer.contacts.guidance.action.Subject;
import org.introducer.contacts.guidance.action.Urgency;
import org.introducer.contacts.guidance.neighbour.SeasonOverview;
import org.jspecify.annotations.Nullable;

/** What an applicant should do next, over all services, the most urgent first. */
@Schema(name = "NextActions")
record NextActionsView(
        UUID applicantId,

        @Schema(description = "match year", examples = "2027")
        int season,

        @Schema(description = "ASSUMPTION: neither the request nor the profile names a season")
        TargetSeason.Basis seasonBasis,

        @Schema(description = "what is proposed, in order, at most 200")
        List<ActionView> actions,

        @Schema(description = "what the etiquette does not allow now, or not yet, the nearest day first, at most 200")
        List<ActionView> withheld,

        @Schema(description = "actions beyond those shown") int more,

        @Schema(description = "actions whose deadline is beyond the days that the policy looks ahead")
        int later,

        @Schema(description = "facts that could not be asked for, so that their actions are missing; empty: none")
        List<UnavailableFacts> unavailable,

        @Schema(description = "the time of this answer") Instant asOf,

        @Schema(description = "version of the numbers and the order of the actions", examples = "2026-1")
        String policyVersion,

        @Schema(
                description =
                        "warning of program-service when the last review of the policy of the visa verdicts is too long ago; absent:"
                                + " none, or it could not be asked")
        @Nullable
        String policyWarning,

        @Schema(
                description = "what program-service says of its visa verdicts; absent: it could not be asked",
                examples = "This is not legal advice.")
        @Nullable
        String disclaimer) {

    private static final int MOST = 200;

    /** Something that the applicant should do next, with its reason, its deadline and the call that does it. */
    @Schema(name = "NextAction")
    record ActionView(
            ActionKind kind,
            Urgency urgency,
            @Schema(description = "in one sentence") String what,

            @Schema(description = "what the action is about")
            Subject subject,

            @Schema(description = "the rule that proposes it, with its facts")
            Reason reason,

            @Schema(description = "absent: none is known") @Nullable
            Deadline deadline,

            @Schema(description = "negative: the deadline has passed") @Nullable
            Long daysLeft,

            @Schema(description = "whether the etiquette allows the message that the action is")
            Gate gate,

            @Schema(description = "the call with which it is done, or looked into")
            Call call) {

        static ActionView of(NextActions.Action action, LocalDate today) {
            var candidate = action.candidate();
            Deadline deadline = candidate.deadline();
            return new ActionView(
                    candidate.kind(),
                    action.urgency(),
                    candidate.what(),
                    candidate.subject(),
                    candidate.reason(),
                    deadline,
                    deadline == null ? null : ChronoUnit.DAYS.between(today, deadline.day()),
                    candidate.gate(),
                    candidate.call());
        }
    }

    /** @param overview null: program-service could not be asked */
    static NextActionsView of(
            UUID applicantId,
            TargetSeason season,
            NextActions next,
            List<UnavailableFacts> unavailable,
            SeasonOverview overview,
            LocalDate today,
            Instant now) {
        return new NextActionsView(
                applicantId,
                season.year(),
                season.basis(),
                shown(next.actions(), today),
                shown(next.withheld(), today),
                Math.max(0, next.actions().size() - MOST)
                        + Math.max(0, next.withheld().size() - MOST),
                next.later(),
                unavailable,
                now,
                ActionPolicy.CURRENT.version(),
                overview == null ? null : overview.policyWarning(),
                overview == null ? null : overview.disclaimer());
    }

    private static List<ActionView> shown(List<NextActions.Action> actions, LocalDate today) {
        return actions.stream()
                .limit(MOST)
                .map(action -> ActionView.of(action, today))
                .toList();
    }
}
