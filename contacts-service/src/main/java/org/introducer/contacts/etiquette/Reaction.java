package org.introducer.contacts.etiquette;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody answered. The order breaks ties of one instant: the stricter answer is the later one. */
@Schema(name = "InteractionReaction", description = "what somebody answered. POSITIVE reopens the thread; REFERRAL answers it with another person; " + "OUT_OF_OFFICE pauses the days; NOT_NOW names a day or asks to wait; DECLINE closes the purpose for the season")
public enum Reaction {
    OUT_OF_OFFICE,
    POSITIVE,
    REFERRAL,
    NOT_NOW,
    DECLINE;

    /** An incoming message is a positive answer unless it says otherwise; an introduction or a talk attended is none. */
    public static Reaction defaultFor(InteractionKind kind, Direction direction, boolean passive) {
        boolean message = kind.isMessage() && kind != InteractionKind.INTRODUCTION;
        return direction == Direction.INCOMING && message && !passive ? POSITIVE : null;
    }

    /** A person answered; an automatic reply is nobody's answer. */
    boolean isAnswer() {
        return this != OUT_OF_OFFICE;
    }
}
