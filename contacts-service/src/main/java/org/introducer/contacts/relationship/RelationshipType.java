package org.introducer.contacts.relationship;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How two people of an applicant's network know each other. */
@Schema(description = "how two people know each other")
public enum RelationshipType {
    CO_AUTHOR(0.8),
    TRAINED_WITH(0.8),
    WORKS_WITH(0.8),
    MENTOR_OF(0.9),
    INTRODUCED_BY(0.6),
    ALUMNI(0.4),
    KNOWS(0.5);

    private final double worth;

    RelationshipType(double worth) {
        this.worth = worth;
    }

    /** What it is worth for an introduction, from 0 to 1. */
    public double worth() {
        return worth;
    }
}
