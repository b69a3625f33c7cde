package org.introducer.mentorship.cycle;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The state of a cycle; it follows from its days, in UTC. */
@Schema(
        name = "CycleState",
        description =
                "follows from the days, in UTC. UPCOMING: mentees cannot apply yet; OPEN: they can; MATCHING: they "
                        + "cannot any more, and mentorships have not begun; RUNNING; OVER")
enum CycleState {
    /** Mentees cannot apply yet. */
    UPCOMING,
    /** Mentees can apply. */
    OPEN,
    /** Applications are closed, and the mentorships have not begun. */
    MATCHING,
    RUNNING,
    OVER
}
