package org.introducer.mentorship.commitment;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a mentee has kept the tasks agreed in one mentorship. */
@Schema(name = "Reliability")
record ReliabilityView(
        UUID mentorshipId,
        UUID menteeId,

        @Schema(description = "tasks that are done or whose day has passed; what is open and not due counts nowhere")
        int due,

        @Schema(description = "tasks done by their day") int onTime,
        @Schema(description = "tasks done after their day") int late,

        @Schema(description = "tasks whose day has passed and that are not done")
        int overdue) {

    static ReliabilityView of(UUID mentorshipId, UUID menteeId, List<CommitmentState> states) {
        int onTime = count(states, CommitmentState.DONE);
        int late = count(states, CommitmentState.DONE_LATE);
        int overdue = count(states, CommitmentState.OVERDUE);
        return new ReliabilityView(mentorshipId, menteeId, onTime + late + overdue, onTime, late, overdue);
    }

    private static int count(List<CommitmentState> states, CommitmentState wanted) {
        return Math.toIntExact(states.stream().filter(wanted::equals).count());
    }
}
