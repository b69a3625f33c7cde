package org.introducer.mentorship.cycle;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a question of a cycle is answered with. */
@Schema(
        name = "CycleQuestionKind",
        description =
                "form of the answer. CHOICE: one of the options; NUMBER: a decimal number; YES_NO: `true` or `false`")
public enum QuestionKind {
    TEXT,
    /** One of the options. */
    CHOICE,
    /** A decimal number. */
    NUMBER,
    /** `true` or `false`. */
    YES_NO
}
