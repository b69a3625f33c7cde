package org.introducer.contacts.relationship;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How well two people know each other, as far as the applicant can tell. */
@Schema(
        name = "RelationshipCloseness",
        description =
                "how well the two know each other, as far as the applicant can tell; UNKNOWN counts between REGULAR and DISTANT")
public enum Closeness {
    CLOSE(1),
    REGULAR(0.8),
    DISTANT(0.4),
    UNKNOWN(0.6);

    private final double worth;

    Closeness(double worth) {
        this.worth = worth;
    }

    /** What is left of a relationship's worth, from 0 to 1. */
    public double worth() {
        return worth;
    }
}
