package org.introducer.contacts.relationship;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the applicant knows of a relationship between others. */
@Schema(
        name = "RelationshipSource",
        description = "how it is known that two people know each other; ASSUMPTION counts least, what they told or "
                + "published most")
public enum EvidenceSource {
    TOLD_BY_THEM(1),
    PUBLICATION(1),
    EVENT(0.9),
    WEB_PAGE(0.8),
    OWN_STATEMENT(0.8),
    ASSUMPTION(0.3);

    private final double worth;

    EvidenceSource(double worth) {
        this.worth = worth;
    }

    /** What is left of a relationship's worth, from 0 to 1. */
    public double worth() {
        return worth;
    }
}
