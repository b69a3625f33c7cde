package org.introducer.mentorship.commitment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The state of a task; it follows from the days. */
@Schema(name = "CommitmentState")
enum CommitmentState {
    OPEN,
    /** The day has passed, and it is not done. */
    OVERDUE,
    /** Done by the day agreed. */
    DONE,
    DONE_LATE
}
