package org.introducer.programs.policy;

/** What a rule of the policy is. */
public enum PolicyKind {
    /** A public notice: whom it covers on which visa, from when to when. */
    NOTICE,
    /** A rule from outside; it binds through the rule of the verdict that it decides. */
    LAW,
    /** Years that a visa class gives, or in which something is allowed. */
    LIMIT,
    /** Years that a pathway takes. */
    PATH,
    /** An assumption of planning, no law. */
    PLANNING,
    /** A date of a season. */
    DEADLINE,
    /** That somebody looked for a date of a season, where, and when last. */
    SEARCH,
    /** A step of certification: what comes before it, how long it takes, and by when it is needed. */
    STEP,
    /** How many signals a pool of programs has in a season. */
    BUDGET,
    /** Something to know that decides nothing. */
    INFORMATION
}
