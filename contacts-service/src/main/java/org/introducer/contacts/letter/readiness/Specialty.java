package org.introducer.contacts.letter.readiness;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.contact.ContactRole;

/** The specialty in which the author of a letter works. */
@Schema(name = "AuthorSpecialty")
public enum Specialty {
    INTERVENTIONAL_RADIOLOGY,
    DIAGNOSTIC_RADIOLOGY,
    INTERNAL_MEDICINE,
    SURGERY,
    OTHER;

    /** What a role says of it; null: nothing. */
    static Specialty of(ContactRole role) {
        return switch (role) {
            case IR_ATTENDING -> INTERVENTIONAL_RADIOLOGY;
            case DR_ATTENDING -> DIAGNOSTIC_RADIOLOGY;
            default -> null;
        };
    }
}
