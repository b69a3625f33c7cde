package org.introducer.contacts.imports.file;

/** Why a row cannot be taken, or what was noticed about one that can. */
public enum Reason {
    /** Nobody is named: no name, address, organisation or e-mail. */
    NO_PERSON,
    /** A group or a thing, not a person or an office. */
    NOT_A_PERSON,
    /** More cells than the header has columns: an unquoted comma has shifted them. */
    TOO_MANY_CELLS,
    /** A date in none of the known forms; the row is taken without it. */
    UNREADABLE_DATE,
    /** Not an identifier of Introducer's. */
    UNREADABLE_ID,
    /** Bytes that are no text in the file's encoding. */
    UNREADABLE_TEXT,
    /** A card that does not end, or is no card. */
    UNREADABLE_CARD,
    /** Larger than one person's entry can be. */
    TOO_LARGE,
    /** A field that could not be noted by hand either. */
    INVALID_FIELD
}
