package org.introducer.contacts.plan.milestone;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a milestone is.
 *
 * @param tally null when nothing recorded can say
 * @param due the last day of its phase
 */
public record Progress(Milestone milestone, State state, Tally tally, LocalDate due) {

    /** Where a milestone is on a day. */
    @Schema(
            name = "MilestoneState",
            description =
                    "DONE; AHEAD: its phase has not begun; OPEN: in its phase; OVERDUE: its phase is over; UNKNOWN: no "
                            + "record can say whether it is done")
    public enum State {
        DONE,
        AHEAD,
        OPEN,
        OVERDUE,
        UNKNOWN
    }

    /** In the order of the policy. @param tallies what the records say; a measure that they cannot tell is absent */
    public static List<Progress> of(PlanPolicy policy, Course course, Map<Measure, Tally> tallies, LocalDate today) {
        return policy.milestones().stream()
                .map(milestone -> of(milestone, course, tallies.get(milestone.measure()), today))
                .toList();
    }

    private static Progress of(Milestone milestone, Course course, Tally tally, LocalDate today) {
        LocalDate due = course.lastDay(milestone.phase());
        return new Progress(
                milestone, state(milestone, tally, course.firstDay(milestone.phase()), due, today), tally, due);
    }

    private static State state(Milestone milestone, Tally tally, LocalDate from, LocalDate due, LocalDate today) {
        if (tally == null) {
            return State.UNKNOWN;
        }
        if (tally.count() >= milestone.aim()) {
            return State.DONE;
        }
        if (today.isAfter(due)) {
            return State.OVERDUE;
        }
        return today.isBefore(from) ? State.AHEAD : State.OPEN;
    }
}
