package org.introducer.mentorship.request;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a request ended without an answer. */
@Schema(name = "MentorRequestEnd")
enum RequestEnd {
    /** Another mentor of the type took the mentee. */
    ANOTHER_MENTOR_ACCEPTED,
    MENTOR_GONE,
    /** It waited in line for a mentor who has left other requests unanswered. */
    MENTOR_INACTIVE,
    MENTEE_GONE
}
