package org.introducer.programs.program;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The way into IR that a program is part of. */
@Schema(description = "way into interventional radiology that the program is part of; UNKNOWN: not known")
public enum Pathway {
    INTEGRATED,
    INDEPENDENT,
    DIAGNOSTIC,
    DIAGNOSTIC_ESIR,
    PGY1,
    UNKNOWN;

    /** The pathway that a specialty code of ACGME or NRMP stands for, UNKNOWN for any that says nothing about IR. */
    public static Pathway ofSpecialty(String code) {
        return switch (code) {
            case "416" -> INTEGRATED;
            case "415" -> INDEPENDENT;
            case "420" -> DIAGNOSTIC;
            case "999" -> PGY1;
            default -> UNKNOWN;
        };
    }

    /** Whether a program of the other pathway is one of this too: ESIR is a way within diagnostic radiology. */
    boolean includes(Pathway other) {
        return this == other || this == DIAGNOSTIC && other == DIAGNOSTIC_ESIR;
    }
}
