package org.introducer.contacts.letter.readiness;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In what an author supervised the applicant. */
@Schema(
        name = "SupervisionKind",
        description = "in what an author supervised the applicant; OBSERVERSHIP is watching only")
public enum SupervisionKind {
    OBSERVERSHIP,
    ELECTIVE,
    SUB_INTERNSHIP,
    RESEARCH,
    REMOTE_COLLABORATION;

    /** The applicant watched and did nothing themselves, so a letter can state observation only. */
    public boolean isObservation() {
        return this == OBSERVERSHIP;
    }
}
