package org.introducer.contacts.letter.readiness;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether one thing that a letter needs is there.
 *
 * @param on the day of it; null without one
 * @param why what is recorded, or what to record or do
 */
public record Finding(LetterItem item, State state, LocalDate on, String why) {

    /** Whether a letter has what it needs. MISSING: nothing of it is recorded. WEAK: what is recorded makes a weaker letter. */
    @Schema(name = "LetterItemState")
    public enum State {
        MET,
        WEAK,
        MISSING
    }

    static Finding met(LetterItem item, LocalDate on, String why) {
        return new Finding(item, State.MET, on, why);
    }

    static Finding weak(LetterItem item, LocalDate on, String why) {
        return new Finding(item, State.WEAK, on, why);
    }

    static Finding missing(LetterItem item, String why) {
        return new Finding(item, State.MISSING, null, why);
    }

    static Finding of(Known known, LetterItem item, String met, String weak, String missing) {
        return switch (known) {
            case YES -> met(item, null, met);
            case NO -> weak(item, null, weak);
            case UNKNOWN -> missing(item, missing);
        };
    }
}
