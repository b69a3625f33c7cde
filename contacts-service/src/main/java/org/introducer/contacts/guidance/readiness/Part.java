package org.introducer.contacts.guidance.readiness;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a readiness is divided into. */
@Schema(name = "ReadinessPartName")
public enum Part {
    NETWORK,
    LETTERS,
    VISA,
    MENTORS,
    PROGRAMS
}
