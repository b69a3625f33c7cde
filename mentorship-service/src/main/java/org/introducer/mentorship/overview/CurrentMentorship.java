package org.introducer.mentorship.overview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.commitment.OpenTasks;
import org.introducer.mentorship.explanation.ScoreView;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.mentorships.MentorshipState;
import org.introducer.mentorship.mentorships.MentorshipView;
import org.introducer.mentorship.mentorships.Origin;
import org.introducer.mentorship.mentorships.ReachView;
import org.introducer.mentorship.mentorships.Side;
import org.introducer.mentorship.session.SessionSummary;
import org.jspecify.annotations.Nullable;

/** A mentorship that is not over: with whom, why, and what is to be done next. */
@Schema(name = "CurrentMentorship")
record CurrentMentorship(
        UUID id,
        UUID cycleId,

        @Schema(description = "absent: the cycle is gone") @Nullable
        String cycle,

        UUID mentorId,

        @Schema(description = "name of the mentor; absent: not stated") @Nullable
        String mentor,

        UUID menteeId,

        @Schema(description = "name of the mentee; absent: not stated") @Nullable
        String mentee,

        MentorType type,
        MentorshipState state,
        Origin origin,

        @Schema(
                description =
                        "why the run proposed the pair, without what is private to the other side; absent: a request or a coordinator made it")
        @Nullable
        ScoreView reasons,

        @Schema(description = "absent: the mentee has not accepted it") @Nullable
        Instant menteeAcceptedAt,

        @Schema(description = "absent: the mentor has not accepted it") @Nullable
        Instant mentorAcceptedAt,

        @Schema(
                description =
                        "contact details of the other side; only with `reach=true`, to the two people, while it is active")
        @Nullable
        ReachView reach,

        SessionSummary sessions,

        @Schema(description = "tasks that are not done, what is due first, at most 10; to the two people only")
        @Nullable
        List<OpenTasks.Task> tasks,

        @Schema(description = "what this side has to do next")
        List<Due> due,

        Instant createdAt) {

    private static final int MOST_TASKS = 10;

    /** What somebody has to do next. */
    @Schema(name = "MentorshipDue")
    enum Due {
        /** To accept or decline the proposal. */
        ANSWER_PROPOSAL,
        /** To say who came to a session that is over. */
        REPORT_ATTENDANCE,
        /** No session is planned. */
        PLAN_SESSION,
        /** A task of this side is overdue. */
        DO_TASK
    }

    /**
     * What is known of mentorships, each by id.
     *
     * @param own whether the caller is one of the two people
     */
    record Known(
            Map<UUID, String> cycles,
            Map<UUID, String> mentors,
            Map<UUID, String> mentees,
            Map<UUID, ScoreView> reasons,
            Map<UUID, ReachView> reach,
            Map<UUID, SessionSummary> sessions,
            Map<UUID, List<OpenTasks.Task>> tasks,
            boolean own) {}

    static CurrentMentorship of(MentorshipView mentorship, Side side, Known known) {
        UUID id = mentorship.id();
        SessionSummary sessions = known.sessions().getOrDefault(id, SessionSummary.NONE);
        List<OpenTasks.Task> tasks = known.tasks().getOrDefault(id, List.of());
        return new CurrentMentorship(
                id,
                mentorship.cycleId(),
                known.cycles().get(mentorship.cycleId()),
                mentorship.mentorId(),
                known.mentors().get(mentorship.mentorId()),
                mentorship.menteeId(),
                known.mentees().get(mentorship.menteeId()),
                mentorship.type(),
                mentorship.state(),
                mentorship.origin(),
                known.reasons().get(id),
                mentorship.menteeAcceptedAt(),
                mentorship.mentorAcceptedAt(),
                known.reach().get(id),
                sessions,
                known.own() ? tasks.stream().limit(MOST_TASKS).toList() : null,
                due(mentorship, side, sessions, tasks),
                mentorship.createdAt());
    }

    private static List<Due> due(
            MentorshipView mentorship, Side side, SessionSummary sessions, List<OpenTasks.Task> tasks) {
        List<Due> due = new ArrayList<>();
        Instant accepted = side == Side.MENTOR ? mentorship.mentorAcceptedAt() : mentorship.menteeAcceptedAt();
        if (mentorship.state() == MentorshipState.PROPOSED && accepted == null) {
            due.add(Due.ANSWER_PROPOSAL);
        }
        if (!sessions.unreported().isEmpty()) {
            due.add(Due.REPORT_ATTENDANCE);
        }
        if (mentorship.state() == MentorshipState.ACTIVE && sessions.nextAt() == null) {
            due.add(Due.PLAN_SESSION);
        }
        if (tasks.stream().anyMatch(task -> task.side() == side && task.overdue())) {
            due.add(Due.DO_TASK);
        }
        return due;
    }
}
