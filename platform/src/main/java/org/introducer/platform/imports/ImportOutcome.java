package org.introducer.platform.imports;

/** What the revert of an import did to a row. */
public enum ImportOutcome {
    REVERTED,
    /** It stays as it is, wholly or in the fields that the reasons name. */
    KEPT
}
