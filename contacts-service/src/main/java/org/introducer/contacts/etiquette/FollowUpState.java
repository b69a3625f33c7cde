package org.introducer.contacts.etiquette;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The follow-up state of a contact. Of several that apply the first in this order is shown, the others are facts. */
@Schema(
        description =
                "of several that apply, the first in this order; the others are facts. CLOSED: they declined for the "
                        + "season; PAUSED: out of office; EVENT_*: before, in or after the window that follows a meeting at an "
                        + "event; STOP: no further message; WAITING, OPEN, OVERDUE, LAPSED: before, in, late after and too "
                        + "late for the follow-up of an unanswered message; ENGAGED: they answered; NONE: nothing is to be followed up")
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
