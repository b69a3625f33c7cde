package org.introducer.contacts.etiquette;

/** The follow-up state of a contact. Of several that apply the first in this order is shown, the others are facts. */
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
