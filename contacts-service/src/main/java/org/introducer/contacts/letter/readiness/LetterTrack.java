package org.introducer.contacts.letter.readiness;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For what a letter is sent, and in which specialties its authors are wanted. */
@Schema(
        name = "LetterTrack",
        description =
                "applications for which a letter is sent: IR and DR residency, and PGY-1 years in medicine or surgery")
public enum LetterTrack {
    IR(Specialty.INTERVENTIONAL_RADIOLOGY),
    DR(Specialty.DIAGNOSTIC_RADIOLOGY, Specialty.INTERVENTIONAL_RADIOLOGY),
    PGY1_MEDICINE(Specialty.INTERNAL_MEDICINE),
    PGY1_SURGERY(Specialty.SURGERY);

    private final Set<Specialty> authors;

    LetterTrack(Specialty... authors) {
        this.authors = Set.of(authors);
    }

    Known wants(Specialty specialty) {
        return specialty == null ? Known.UNKNOWN : Known.of(authors.contains(specialty));
    }
}
