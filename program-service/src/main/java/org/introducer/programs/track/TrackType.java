package org.introducer.programs.track;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How one track of a program is entered; the letter is the one in NRMP codes. */
@Schema(
        description =
                "how the track is entered, as NRMP codes tell it. CATEGORICAL: from PGY-1; ADVANCED and PHYSICIAN: "
                        + "from PGY-2; PRELIMINARY: one PGY-1 year; FELLOWSHIP: after residency; UNKNOWN: not known")
public enum TrackType {
    CATEGORICAL("C", 1),
    ADVANCED("A", 2),
    PHYSICIAN("R", 2),
    PRELIMINARY("P", 1),
    PRIMARY_CARE("M", 1),
    FELLOWSHIP("F", null),
    SPECIALTY("S", null),
    UNKNOWN(null, null);

    private final String letter;
    private final Integer pgyEntry;

    TrackType(String letter, Integer pgyEntry) {
        this.letter = letter;
        this.pgyEntry = pgyEntry;
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
}
