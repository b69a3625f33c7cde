package org.introducer.programs.fact;

/** What a field is about: decides how long its facts stay fresh (see {@link FreshnessPolicy}). */
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
