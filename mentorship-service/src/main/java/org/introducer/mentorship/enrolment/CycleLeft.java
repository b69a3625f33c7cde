package org.introducer.mentorship.enrolment;

import java.util.Set;
import java.util.UUID;

/** Mentors or mentees take no part in a cycle any more; fired once inside the transaction of the change, however many they are. */
public record CycleLeft(UUID cycleId, Set<UUID> personIds) {

    public CycleLeft {
        personIds = Set.copyOf(personIds);
    }
}
