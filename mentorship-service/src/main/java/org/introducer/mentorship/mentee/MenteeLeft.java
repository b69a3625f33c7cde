package org.introducer.mentorship.mentee;

import java.util.Set;
import java.util.UUID;

/** Profiles of mentees are being deleted; fired once inside the transaction of the change, however many they are. */
public record MenteeLeft(Set<UUID> menteeIds) {

    public MenteeLeft {
        menteeIds = Set.copyOf(menteeIds);
    }
}
