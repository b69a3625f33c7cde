package org.introducer.mentorship.cycle;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a question of a cycle is answered with. */
@Schema(name = "CycleQuestionKind")
public enum QuestionKind {
    TEXT,
    /** One of the options. */
    CHOICE,
    /** A decimal number. */
    NUMBER,
    /** `true` or `false`. */
    YES_NO
}
