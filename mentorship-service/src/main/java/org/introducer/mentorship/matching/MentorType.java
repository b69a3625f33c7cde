package org.introducer.mentorship.matching;

/** What a mentor is to a mentee; each type is matched as a market of its own. */
public enum MentorType {
    CAREER,
    RESEARCH,
    NEAR_PEER
}
