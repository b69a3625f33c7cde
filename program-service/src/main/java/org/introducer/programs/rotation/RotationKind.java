package org.introducer.programs.rotation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a visitor does. */
@Schema(name = "RotationKind")
public enum RotationKind {
    /** Watching only. */
    OBSERVERSHIP,
    /** A clerkship of a student, also called sub-internship. */
    ELECTIVE
}
