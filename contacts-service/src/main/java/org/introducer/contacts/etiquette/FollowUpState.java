package org.introducer.contacts.etiquette;

/** Where a contact stands. The order is the law of display: the first that applies is shown, the others are facts. */
public enum FollowUpState {
    DO_NOT_CONTACT,
    CLOSED,
    NOT_BEFORE,
    PAUSED,
    EVENT_EARLY,
    EVENT_OPEN,
    EVENT_LATE,
    STOP,
    WAITING,
    OPEN,
    OVERDUE,
    LAPSED,
    ENGAGED,
    NONE
}
