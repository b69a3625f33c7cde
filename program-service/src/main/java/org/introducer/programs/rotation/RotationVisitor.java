package org.introducer.programs.rotation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom the offer takes. */
@Schema(name = "RotationVisitor")
public enum RotationVisitor {
    STUDENT,
    /** Graduated, not in training and not in practice. */
    GRADUATE,
    /** In training. */
    RESIDENT,
    /** Training completed, in practice. */
    PRACTISING
}
