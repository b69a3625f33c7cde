package org.introducer.platform.imports;

/** What an import does with a row, or did. */
public enum ImportAction {
    CREATE,
    UPDATE,
    /** What it says is stored already, or something newer is. */
    UNCHANGED,
    /** Another row, or what is stored, may be the same; the reasons say which. */
    DUPLICATE,
    /** It cannot be read, or says what cannot be. */
    INVALID,
    /** Nothing that this import is for. */
    IGNORED
}
