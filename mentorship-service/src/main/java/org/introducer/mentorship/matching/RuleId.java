package org.introducer.mentorship.matching;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The name of a hard rule in traces. */
@Schema(name = "MatchingRule", description = "hard rule; a pair that breaks one is never made")
public enum RuleId {
    OFFERS_TYPE,
    SHARED_LANGUAGE,
    ZONE_OVERLAP,
    DIFFERENT_INSTITUTION,
    VISA_TOPIC,
    CONFLICT_OF_INTEREST,
    DO_NOT_MATCH;

    public int bit() {
        return 1 << ordinal();
    }
}
