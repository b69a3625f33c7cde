package org.introducer.mentorship.matching.outcome;

import java.util.Set;
import org.introducer.mentorship.matching.Pair;
import org.introducer.mentorship.matching.RuleId;

/**
 * One pair under the rules of a cycle.
 *
 * @param broken the hard rules that forbid it; empty when the pair may be
 * @param overlapQuarterHours shared quarter hours in the week of the cycle with the fewest
 */
public record PairTrace(
        Pair pair, Set<RuleId> broken, boolean conflictDisclosed, int overlapQuarterHours, Score score) {

    public PairTrace {
        broken = Set.copyOf(broken);
    }
}
