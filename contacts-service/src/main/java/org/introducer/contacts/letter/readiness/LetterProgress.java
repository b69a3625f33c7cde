package org.introducer.contacts.letter.readiness;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a letter is. */
@Schema(name = "LetterProgress")
public enum LetterProgress {
    NOT_PLANNED,
    PLANNED,
    REQUESTED,
    DECLINED,
    UPLOADED
}
