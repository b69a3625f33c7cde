package org.introducer.contacts.etiquette;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who acted, seen from the applicant. The order breaks ties of one instant: a message is before the answer to it. */
@Schema(
        name = "InteractionDirection",
        description = "who acted. OUTGOING: the applicant; INCOMING: the contact; MUTUAL: both, as in a meeting")
public enum Direction {
    OUTGOING,
    MUTUAL,
    INCOMING
}
