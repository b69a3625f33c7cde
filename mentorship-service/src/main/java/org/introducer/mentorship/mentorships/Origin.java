package org.introducer.mentorship.mentorships;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a mentorship comes from. */
@Schema(
        name = "MentorshipOrigin",
        description =
                "RUN: a published run proposed it; REQUEST: the mentee asked the mentor; MANUAL: a coordinator made it")
public enum Origin {
    RUN,
    REQUEST,
    /** A coordinator made it by hand. */
    MANUAL;

    static Origin of(Mentorship mentorship) {
        if (mentorship.note() != null) {
            return MANUAL;
        }
        return mentorship.runId() == null ? REQUEST : RUN;
    }
}
