package org.introducer.contacts.etiquette;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a message is sent. */
@Schema(
        name = "OutreachPurpose",
        description =
                "why a message is sent; the rules differ by it: thanks and promised items are allowed where another "
                        + "request is not")
public enum Purpose {
    FIRST_CONTACT,
    ASK,
    FOLLOW_UP,
    THANKS,
    PROMISED_ITEM,
    UPDATE,
    INTRO_THANKS,
    INTERVIEW_THANKS,
    POST_INTERVIEW_UPDATE,
    LETTER_OF_INTENT,
    ADMINISTRATIVE;

    private static final Set<Purpose> ASKS = EnumSet.of(FIRST_CONTACT, ASK, FOLLOW_UP);
    private static final Set<Purpose> COURTESIES = EnumSet.of(THANKS, PROMISED_ITEM, INTRO_THANKS, INTERVIEW_THANKS);
    private static final Set<Purpose> THANKS_OF_ALL_KINDS = EnumSet.of(THANKS, INTRO_THANKS, INTERVIEW_THANKS);
    private static final Set<Purpose> AFTER_INTERVIEW =
            EnumSet.of(INTERVIEW_THANKS, POST_INTERVIEW_UPDATE, LETTER_OF_INTENT);

    /** The purpose of a message that states none; null where nothing was sent. */
    public static Purpose defaultFor(InteractionKind kind, Direction direction) {
        return direction == Direction.OUTGOING && kind.isMessage() ? ASK : null;
    }

    public boolean expectsReplyByDefault() {
        return isAsk() || this == ADMINISTRATIVE;
    }

    /** A first mail, an ask and its follow-up are one purpose: whoever declines the follow-up declines the ask. */
    public boolean isAsk() {
        return ASKS.contains(this);
    }

    public boolean isSamePurposeAs(Purpose other) {
        return this == other || isAsk() && other.isAsk();
    }

    /** Wants nothing, so silence does not speak against it. */
    public boolean isCourtesy() {
        return COURTESIES.contains(this);
    }

    public boolean isThanks() {
        return THANKS_OF_ALL_KINDS.contains(this);
    }

    public boolean isAfterInterview() {
        return AFTER_INTERVIEW.contains(this);
    }

    public boolean isUpdate() {
        return this == UPDATE || this == POST_INTERVIEW_UPDATE;
    }
}
