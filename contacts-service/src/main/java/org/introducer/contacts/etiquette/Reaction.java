package org.introducer.contacts.etiquette;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody answered. The order breaks ties of one instant: the stricter answer is the later one. */
@Schema(
        name = "InteractionReaction",
        description =
                "what somebody answered. POSITIVE: the count of unanswered messages begins anew; REFERRAL: another "
                        + "person was named; OUT_OF_OFFICE: the days until the return do not count; NOT_NOW: not before a day; "
                        + "DECLINE: closes the purpose for the season; NOT_SAID: they answered, and whether yes or no is not recorded, so that "
                        + "the count begins anew and nothing else follows")
public enum Reaction {
    OUT_OF_OFFICE,
    POSITIVE,
    NOT_SAID,
    REFERRAL,
    NOT_NOW,
    DECLINE;

    /** An incoming message is a positive answer unless it says otherwise; an introduction or a talk attended is none. */
    public static Reaction defaultFor(InteractionKind kind, Direction direction, boolean passive) {
        boolean message = kind.isMessage() && kind != InteractionKind.INTRODUCTION;
        return direction == Direction.INCOMING && message && !passive ? POSITIVE : null;
    }

    /** Lifts a day before which they did not want to be written to; an answer that may be a no does not. */
    public boolean lifts() {
        return this == POSITIVE || this == REFERRAL;
    }

    /** A person answered; an automatic reply is nobody's answer. */
    boolean isAnswer() {
        return this != OUT_OF_OFFICE;
    }
}
