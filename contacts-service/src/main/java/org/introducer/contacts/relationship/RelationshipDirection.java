package org.introducer.contacts.relationship;

/** Who of two people could introduce somebody to the other. */
public enum RelationshipDirection {
    MUTUAL,
    FORWARD
}
