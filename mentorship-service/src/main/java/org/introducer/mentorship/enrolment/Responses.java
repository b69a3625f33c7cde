package org.introducer.mentorship.enrolment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a mentor reacts to requests. */
@Schema(name = "MentorResponses")
record Responses(
        ResponseBand band,

        @Schema(description = "requests that were measured: answered, or left unanswered until they expired")
        long requests) {

    static final Responses NONE = new Responses(ResponseBand.UNKNOWN, 0);
}
