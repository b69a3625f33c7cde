package org.introducer.contacts.letter.readiness;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether something about a letter holds, as far as it is recorded. */
@Schema(name = "LetterFact")
public enum Known {
    YES,
    NO,
    UNKNOWN;

    static Known of(boolean holds) {
        return holds ? YES : NO;
    }

    Known and(Known other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == YES && other == YES ? YES : UNKNOWN;
    }
}
