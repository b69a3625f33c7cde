package org.introducer.contacts.guidance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Facts that the answer was made without, because the service that has them could not be asked. */
@Schema(name = "UnavailableFacts")
record UnavailableFacts(
        Facts facts,

        @Schema(
                description = "the service that could not be asked, or did not answer in time",
                examples = "program-service")
        String service) {

    /** What is missing. */
    @Schema(
            name = "UnavailableFactsName",
            description =
                    "CONTACT_RULES: what programs say about being written to; PROGRAMS: shortlists, applications, "
                            + "verdicts and steps to certification; MENTORING: mentorships, sessions and requests")
    enum Facts {
        /** What programs say about being written to: whoever belongs to a program is not proposed to be written to. */
        CONTACT_RULES,
        /** Shortlists, applications, verdicts and the steps to certification. */
        PROGRAMS,
        /** Mentorships, sessions and requests. */
        MENTORING
    }
}
