package org.introducer.mentorship.cycle;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A hard rule that a cycle can set; that the mentor offers the type wanted, and do-not-match, hold in every cycle. */
@Schema(
        description =
                "hard rule that a cycle can set; that the mentor offers the type, and do-not-match, hold in every cycle")
public enum CycleRule {
    SHARED_LANGUAGE,
    ZONE_OVERLAP,
    DIFFERENT_INSTITUTION,
    VISA_TOPIC
}
