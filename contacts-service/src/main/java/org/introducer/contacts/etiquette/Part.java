package org.introducer.contacts.etiquette;

import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The part that a contact had in an interaction. */
@Schema(name = "ParticipantRole")
public enum Part {
    /** Addressed, or the one who acted. */
    TO,
    /** Copied: the message does not count for them. */
    CC,
    /** Somebody else, a colleague or an assistant, answered for them. */
    REPRESENTED;

    /** What counts most is first: whoever is addressed and copied is addressed. */
    public static final Comparator<Part> BY_WEIGHT = Comparator.comparing(List.of(TO, REPRESENTED, CC)::indexOf);
}
