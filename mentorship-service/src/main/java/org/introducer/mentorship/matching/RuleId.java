package org.introducer.mentorship.matching;

/** The name of a hard rule in traces. */
public enum RuleId {
    OFFERS_TYPE(false),
    SHARED_LANGUAGE(false),
    ZONE_OVERLAP(false),
    DIFFERENT_INSTITUTION(false),
    VISA_TOPIC(false),
    CONFLICT_OF_INTEREST(true),
    DO_NOT_MATCH(true);

    private final boolean exclusion;

    RuleId(boolean exclusion) {
        this.exclusion = exclusion;
    }

    /** An exclusion is about these two people, not about the cycle: it is never offered as a rule to drop. */
    public boolean isExclusion() {
        return exclusion;
    }

    public int bit() {
        return 1 << ordinal();
    }
}
