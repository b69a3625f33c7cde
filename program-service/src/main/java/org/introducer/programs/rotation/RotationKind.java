package org.introducer.programs.rotation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a visitor does. */
@Schema(
        name = "RotationKind",
        description = "OBSERVERSHIP: watching only; ELECTIVE: a clerkship of a student, also called sub-internship")
public enum RotationKind {
    /** Watching only. */
    OBSERVERSHIP,
    /** A clerkship of a student, also called sub-internship. */
    ELECTIVE
}
