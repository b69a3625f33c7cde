package org.introducer.contacts.introduction;

import org.introducer.contacts.relationship.RelationshipType;

/** Relationships in words. */
final class Reasons {

    private Reasons() {}

    /** Read from one end, whichever end the relationship was recorded from: so it says nothing of a direction. */
    static String of(RelationshipType type, String one, String other) {
        String how = switch (type) {
            case CO_AUTHOR -> "are co-authors";
            case TRAINED_WITH -> "trained together";
            case WORKS_WITH -> "work together";
            case MENTOR_OF -> "are mentor and mentee";
            case INTRODUCED_BY -> "know each other by an introduction";
            case ALUMNI -> "are alumni of one school or program";
            case KNOWS -> "know each other";
        };
        return one + " and " + other + " " + how + ".";
    }
}
