package org.introducer.tables;

/** Why a row cannot be read without guessing. */
public enum Damage {
    /** More cells than the header has columns: an unquoted separator has shifted them. */
    TOO_MANY_CELLS,
    /** Fewer cells than the header has columns. */
    TOO_FEW_CELLS,
    /** A quotation mark that does not close, or one that closes where none was open. */
    OPEN_QUOTE,
    /** A cell that holds what looks like further rows of the file. */
    SWALLOWED_ROWS,
    /** Beside a line of one cell, which may be a piece of this row. */
    BESIDE_FRAGMENT,
    /** Bytes that are no text in the file's encoding. */
    UNREADABLE_TEXT
}
