package org.introducer.mentorship.matching;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a mentor is to a mentee; each type is matched as a market of its own. */
@Schema(
        description =
                "what the mentor is to the mentee; each type is matched by itself, and a mentee can have one mentor of each")
public enum MentorType {
    CAREER,
    RESEARCH,
    NEAR_PEER
}
