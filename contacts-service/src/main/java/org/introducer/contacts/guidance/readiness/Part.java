package org.introducer.contacts.guidance.readiness;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a readiness is divided into. */
@Schema(
        name = "ReadinessPartName",
        description = "what readiness is divided into; VISA, MENTORS and PROGRAMS are asked of the other services")
public enum Part {
    NETWORK,
    LETTERS,
    VISA,
    MENTORS,
    PROGRAMS
}
