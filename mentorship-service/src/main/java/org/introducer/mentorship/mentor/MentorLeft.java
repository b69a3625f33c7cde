package org.introducer.mentorship.mentor;

import java.util.Set;
import java.util.UUID;

/** Profiles of mentors are being deleted; fired once inside the transaction of the change, however many they are. */
public record MentorLeft(Set<UUID> mentorIds) {

    public MentorLeft {
        mentorIds = Set.copyOf(mentorIds);
    }
}
