package org.introducer.mentorship.matching.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.Pair;
import org.introducer.mentorship.matching.market.Eligibility;
import org.introducer.mentorship.matching.market.Pool;
import org.introducer.mentorship.matching.outcome.MatchOutcome;

/** Which locks cannot stand. A hard rule, a do-not-match first of all, wins over a lock. */
final class LockCheck {

    private record Slot(UUID person, MentorType type) {}

    private LockCheck() {}

    static List<MatchOutcome.LockConflict> conflicts(Pool pool, Eligibility eligibility) {
        List<MatchOutcome.LockConflict> conflicts = new ArrayList<>();
        Set<Slot> lockedMentees = new HashSet<>();
        Map<Slot, Integer> seatsTaken = new HashMap<>();
        for (Pair lock : pool.inputs().locks()) {
            int mentee = pool.mentee(lock.mentee());
            int mentor = pool.mentor(lock.mentor());
            if (mentee < 0 || mentor < 0) {
                conflicts.add(conflict(lock, MatchOutcome.LockConflict.Cause.UNKNOWN_PERSON));
                continue;
            }
            int broken = eligibility.broken(mentee, mentor, lock.type());
            int taken = seatsTaken.merge(new Slot(lock.mentor(), lock.type()), 1, Integer::sum);
            if (broken != 0) {
                conflicts.add(new MatchOutcome.LockConflict(
                        lock, MatchOutcome.LockConflict.Cause.BREAKS_RULE, Eligibility.rules(broken)));
            } else if (!lockedMentees.add(new Slot(lock.mentee(), lock.type()))) {
                conflicts.add(conflict(lock, MatchOutcome.LockConflict.Cause.MENTEE_LOCKED_TWICE));
            } else if (taken > pool.mentors().get(mentor).seatsFor(lock.type())) {
                conflicts.add(conflict(lock, MatchOutcome.LockConflict.Cause.NO_SEAT_LEFT));
            }
        }
        return conflicts;
    }

    private static MatchOutcome.LockConflict conflict(Pair lock, MatchOutcome.LockConflict.Cause cause) {
        return new MatchOutcome.LockConflict(lock, cause, Set.of());
    }
}
