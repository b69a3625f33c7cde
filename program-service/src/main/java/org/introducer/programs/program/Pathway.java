package org.introducer.programs.program;

import org.introducer.platform.code.Labelled;

/** The way into IR that a program is part of. */
public enum Pathway implements Labelled {
    INTEGRATED("Integrated IR residency, 6 years with PGY-1"),
    INDEPENDENT("Independent IR residency after diagnostic radiology"),
    DIAGNOSTIC("Diagnostic radiology residency"),
    DIAGNOSTIC_ESIR("Diagnostic radiology with early specialization in IR"),
    PGY1("Preliminary or transitional year"),
    UNKNOWN("Not known");

    private final String label;

    Pathway(String label) {
        this.label = label;
    }

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

    @Override
    public String label() {
        return label;
    }
}
