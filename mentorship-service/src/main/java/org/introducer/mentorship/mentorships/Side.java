package org.introducer.mentorship.mentorships;

/** One of the two people of a mentorship. */
public enum Side {
    MENTOR,
    MENTEE
}
