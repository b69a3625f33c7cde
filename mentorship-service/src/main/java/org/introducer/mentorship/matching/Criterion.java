package org.introducer.mentorship.matching;

/** What a pair can score on. */
public enum Criterion {
    TOPICS,
    LANGUAGE,
    OVERLAP,
    VISA,
    IMG_BACKGROUND,
    LETTER
}
