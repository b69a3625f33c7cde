package org.introducer.programs.track;

import org.introducer.platform.code.Labelled;

/** How one track of a program is entered; the letter is the one in NRMP codes. */
public enum TrackType implements Labelled {
    CATEGORICAL("C", 1, "Categorical: from PGY-1"),
    ADVANCED("A", 2, "Advanced: from PGY-2, needs a PGY-1 elsewhere"),
    PHYSICIAN("R", 2, "Physician-only: from PGY-2 in the year of the match, needs prior training"),
    PRELIMINARY("P", 1, "Preliminary: PGY-1 only"),
    PRIMARY_CARE("M", 1, "Primary care: from PGY-1"),
    FELLOWSHIP("F", null, "Fellowship match, independent residencies included"),
    SPECIALTY("S", null, "Specialty match"),
    UNKNOWN(null, null, "Not known");

    private final String letter;
    private final Integer pgyEntry;
    private final String label;

    TrackType(String letter, Integer pgyEntry, String label) {
        this.letter = letter;
        this.pgyEntry = pgyEntry;
        this.label = label;
    }

    /** The type that an NRMP track letter stands for, UNKNOWN for a letter that is not in use. */
    public static TrackType ofLetter(String letter) {
        for (TrackType type : values()) {
            if (letter.equals(type.letter)) {
                return type;
            }
        }
        return UNKNOWN;
    }

    /** The postgraduate year in which it begins, null when the type does not say. */
    public Integer pgyEntry() {
        return pgyEntry;
    }

    @Override
    public String label() {
        return label;
    }
}
