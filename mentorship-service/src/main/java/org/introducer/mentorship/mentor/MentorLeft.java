package org.introducer.mentorship.mentor;

import java.util.UUID;

/** A mentor's profile is being deleted; fired inside the transaction of the change. */
public record MentorLeft(UUID mentorId) {}
