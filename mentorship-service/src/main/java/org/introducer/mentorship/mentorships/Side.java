package org.introducer.mentorship.mentorships;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the two people of a mentorship. */
@Schema(name = "MentorshipSide")
public enum Side {
    MENTOR,
    MENTEE
}
