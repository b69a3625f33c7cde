package org.introducer.mentorship.commitment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The state of a task; it follows from the days. */
@Schema(
        name = "CommitmentState",
        description = "OPEN; OVERDUE: its day has passed, and it is not done; DONE: by its day; DONE_LATE: after it")
enum CommitmentState {
    OPEN,
    /** The day has passed, and it is not done. */
    OVERDUE,
    /** Done by the day agreed. */
    DONE,
    DONE_LATE
}
