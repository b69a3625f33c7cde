package org.introducer.mentorship.matching.outcome;

import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.matching.Pair;
import org.introducer.mentorship.matching.RuleId;

/** What a run comes to: a result, or the locks that cannot stand. */
public sealed interface MatchOutcome {

    /** The run was not made: these locks contradict a hard rule, each other, or the seats. */
    record Refused(List<LockConflict> conflicts) implements MatchOutcome {
        public Refused {
            conflicts = List.copyOf(conflicts);
        }
    }

    /** @param rules the hard rules the lock breaks, when that is the cause */
    record LockConflict(Pair lock, Cause cause, Set<RuleId> rules) {
        @Schema(
                name = "LockConflictCause",
                description =
                        "UNKNOWN_PERSON: takes no part; BREAKS_RULE: a hard rule forbids the pair; MENTEE_LOCKED_TWICE: for "
                                + "one type; NO_SEAT_LEFT: the mentor has fewer seats than locks")
        public enum Cause {
            UNKNOWN_PERSON,
            BREAKS_RULE,
            MENTEE_LOCKED_TWICE,
            NO_SEAT_LEFT
        }
    }

    /** The run was not made: its proof would list more pairs than it may. */
    record TooManyListed() implements MatchOutcome {}

    /** The run was made. */
    record Matched(MatchResult result) implements MatchOutcome {}
}
