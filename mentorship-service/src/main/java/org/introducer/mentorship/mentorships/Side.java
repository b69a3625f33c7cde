package org.introducer.mentorship.mentorships;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the two people of a mentorship. */
@Schema(name = "MentorshipSide", description = "one of the two people of a mentorship")
public enum Side {
    MENTOR,
    MENTEE
}
