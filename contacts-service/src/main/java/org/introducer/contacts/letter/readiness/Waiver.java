package org.introducer.contacts.letter.readiness;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether the applicant gave up the right to see the letter. */
@Schema(name = "LetterWaiver")
public enum Waiver {
    WAIVED,
    NOT_WAIVED
}
