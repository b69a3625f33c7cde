package org.introducer.programs.fact;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a field is about: decides how long its facts stay fresh (see {@link FreshnessPolicy}). */
@Schema(
        description = "what a field is about, which decides how long its facts stay fresh: VISA and REQUIREMENT change "
                + "with every season, STANDING (of an institution or employer) outlives it")
public enum FactKind {
    /** Visa policy: changes with every season. */
    VISA,
    /** What an application must show. */
    REQUIREMENT,
    /** How many places. */
    POSITIONS,
    /** How the program wants to be approached. */
    CONTACT,
    /** Standing of an institution or employer that outlives a season. */
    STANDING
}
