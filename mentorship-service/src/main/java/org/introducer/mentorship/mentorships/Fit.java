package org.introducer.mentorship.mentorships;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one side thinks of a mentorship after the first session. */
@Schema(
        name = "MentorshipFit",
        description =
                "what one side thinks after the first session; NOT_GOOD: the mentorship ends without fault, and the "
                        + "two are not matched again in the cycle")
public enum Fit {
    GOOD,
    DECIDING,
    /** The mentorship ends, nobody is at fault, and the two are not matched again in the cycle. */
    NOT_GOOD
}
