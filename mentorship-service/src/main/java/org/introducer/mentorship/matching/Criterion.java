package org.introducer.mentorship.matching;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a pair can score on. */
@Schema(name = "MatchingCriterion", description = "what a pair scores on")
public enum Criterion {
    TOPICS,
    LANGUAGE,
    OVERLAP,
    VISA,
    IMG_BACKGROUND,
    LETTER
}
