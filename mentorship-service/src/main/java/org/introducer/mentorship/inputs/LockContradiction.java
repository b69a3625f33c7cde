package org.introducer.mentorship.inputs;

import static org.introducer.mentorship.MentorshipProblem.LOCK_CONTRADICTS;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.RuleId;
import org.introducer.mentorship.matching.outcome.MatchOutcome;
import org.introducer.platform.problem.ProblemException;

/** The member {@code context} of the problem {@code lock-contradicts}. */
@Schema(name = "LockContradictsContext", description = "`context` of the problem `lock-contradicts`")
public record LockContradiction(
        @Schema(description = "each lock that cannot stand") List<Conflict> conflicts) {

    /** A lock that cannot be kept, and the hard rules that it breaks. */
    @Schema(name = "LockConflict")
    public record Conflict(
            UUID menteeId,
            UUID mentorId,
            MentorType type,
            MatchOutcome.LockConflict.Cause cause,

            @Schema(description = "the hard rules that the pair breaks; empty for other causes")
            List<RuleId> rules) {}

    /** The answer to locks that cannot stand. */
    public static ProblemException refused(List<MatchOutcome.LockConflict> conflicts) {
        return LOCK_CONTRADICTS
                .because("A hard rule wins over a lock; see context.")
                .with(new LockContradiction(conflicts.stream()
                        .map(conflict -> new Conflict(
                                conflict.lock().mentee(),
                                conflict.lock().mentor(),
                                conflict.lock().type(),
                                conflict.cause(),
                                conflict.rules().stream().sorted().toList()))
                        .toList()));
    }
}
