package org.introducer.mentorship.cycle;

/** A hard rule that a cycle can set; that the mentor offers the type wanted, and do-not-match, hold in every cycle. */
public enum CycleRule {
    SHARED_LANGUAGE,
    ZONE_OVERLAP,
    DIFFERENT_INSTITUTION,
    VISA_TOPIC
}
