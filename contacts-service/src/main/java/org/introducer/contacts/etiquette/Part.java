package org.introducer.contacts.etiquette;

/** The part a contact had in an interaction. */
public enum Part {
    /** Addressed, or the one who acted. */
    TO,
    /** Copied: the message does not count for them. */
    CC,
    /** Somebody else, a colleague or an assistant, answered for them. */
    REPRESENTED
}
