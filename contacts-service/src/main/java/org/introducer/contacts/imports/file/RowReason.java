package org.introducer.contacts.imports.file;

/** Why a row cannot or will not be taken, or what was noticed about one that can. */
public enum RowReason {
    /** Nobody is named: no name, address, organisation or e-mail. */
    NO_PERSON,
    /** A group or a thing, not a person or an office. */
    NOT_A_PERSON,
    /** More cells than the header has columns: an unquoted comma has shifted them. */
    TOO_MANY_CELLS,
    /** Fewer cells than the header has columns. */
    TOO_FEW_CELLS,
    /** A quotation mark that does not close, or closes where none was open. */
    OPEN_QUOTE,
    /** A cell that holds what looks like further rows of the file. */
    SWALLOWED_ROWS,
    /** Beside a line of one cell, which may be a piece of this row. */
    BESIDE_FRAGMENT,
    /** A date in none of the known forms; the row is taken without it. */
    UNREADABLE_DATE,
    /** Not an identifier of Introducer's. */
    UNREADABLE_ID,
    /** Bytes that are no text in the file's encoding. */
    UNREADABLE_TEXT,
    /** Bytes without a named charset that are no UTF-8 and were read as windows-1252. */
    CHARSET_ASSUMED,
    /** Another person has the same e-mail address and another name: two people at one address. */
    SHARED_ADDRESS,
    /** What is known was observed later than this file. */
    OLDER_THAN_KNOWN,
    /** A card that does not end, or is no card. */
    UNREADABLE_CARD,
    /** Larger than one person's entry can be. */
    TOO_LARGE,
    /** A field that could not be stored by hand either; it is left out, and without a name the row. */
    INVALID_FIELD,
    /** An earlier row of the same file is the same person. */
    SAME_PERSON_IN_FILE,
    /** Several contacts have a key of this row; they have to be sorted out first. */
    SEVERAL_CONTACTS,
    /** An earlier row of the same file is about the same contact. */
    SAME_CONTACT_IN_FILE,
    /** The contact says otherwise in this field, and what the applicant wrote stays. */
    KEPT_YOURS,
    /** The contact must not be contacted; that stays so. */
    DO_NOT_CONTACT,
    /** Somebody noted this person in the moment of the import. */
    TAKEN_MEANWHILE,
    /** The contact was deleted or used since, or this field was changed by hand; that stays. */
    CHANGED_SINCE,
    /** A later import has updated the contact that this one created; it goes with that import. */
    UPDATED_BY_LATER_IMPORT
}
