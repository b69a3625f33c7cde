package org.introducer.mentorship.mentee;

import java.util.UUID;

/** A mentee's profile is being deleted; fired inside the transaction of the change. */
public record MenteeLeft(UUID menteeId) {}
