package org.introducer.contacts.letter.readiness;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a letter needs, in the order in which it is listed. */
@Schema(name = "LetterItem", description = "what a letter needs, in the order in which it is listed")
public enum LetterItem {
    AUTHOR_ROLE,
    AUTHOR_COUNTRY,
    SUPERVISION,
    DURATION,
    LAST_TOUCH,
    VISA_STATUS_DISCLOSED,
    CV_SENT,
    STATEMENT_DRAFT_SENT,
    ACTIVITY_SUMMARY_SENT,
    WAIVER,
    REQUESTED,
    UPLOADED;

    /** Comes after everything else is there. */
    boolean isStep() {
        return this == REQUESTED || this == UPLOADED;
    }
}
