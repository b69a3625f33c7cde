package org.introducer.contacts.letter.readiness;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a letter is. */
@Schema(
        name = "LetterProgress",
        description = "how far a letter is, by the days recorded; NOT_PLANNED: there is no letter with this contact; "
                + "DECLINED: the author said no")
public enum LetterProgress {
    NOT_PLANNED,
    PLANNED,
    REQUESTED,
    DECLINED,
    UPLOADED
}
