package org.introducer.contacts.etiquette;

/** Who acted, seen from the applicant. The order breaks ties of one instant: a message is before the answer to it. */
public enum Direction {
    OUTGOING,
    MUTUAL,
    INCOMING
}
