package org.introducer.platform.imports;

/** What reverting its import did to a row. */
public enum ImportOutcome {
    REVERTED,
    /** It stays as it is, wholly or in the fields that the reasons name. */
    KEPT
}
