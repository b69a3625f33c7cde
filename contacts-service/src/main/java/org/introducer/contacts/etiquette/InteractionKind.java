package org.introducer.contacts.etiquette;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an interaction was, and so the channel it went over. */
@Schema(description = "what took place, and so the channel; X is the network of that name")
public enum InteractionKind {
    EMAIL,
    CALL,
    MEETING,
    MET_AT_EVENT,
    LINKEDIN,
    X,
    OBSERVERSHIP,
    INTRODUCTION,
    OTHER;

    private static final Set<InteractionKind> IN_PERSON = EnumSet.of(MEETING, MET_AT_EVENT, OBSERVERSHIP);
    private static final Set<InteractionKind> CONVERSATION =
            EnumSet.of(CALL, MEETING, MET_AT_EVENT, OBSERVERSHIP, OTHER);

    /** Can be sent to somebody who stays silent; attending a talk cannot. */
    public boolean isMessage() {
        return !IN_PERSON.contains(this);
    }

    /** Two people talk with each other; a LinkedIn request accepted is mutual and no conversation. */
    boolean isConversation() {
        return CONVERSATION.contains(this);
    }
}
