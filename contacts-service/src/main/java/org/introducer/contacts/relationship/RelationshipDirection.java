package org.introducer.contacts.relationship;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who of two people could introduce somebody to the other. */
@Schema(description = "MUTUAL: each could introduce somebody to the other; FORWARD: only the first to the second")
public enum RelationshipDirection {
    MUTUAL,
    FORWARD
}
