package org.introducer.mentorship.imports;

/** Why a row of an import has its action or outcome, besides the damages that a table can have. */
enum RowReason {
    /** A cell that is not what its column holds. */
    UNREADABLE_CELL,
    /** Neither an e-mail address nor an id says whom the row is about. */
    NOBODY_NAMED,
    /** Whom the row is about, or whom it ranks, is not known. */
    UNKNOWN_PERSON,
    /** The address or name is that of several people. */
    SEVERAL_PEOPLE,
    /** A later row of the file is about the same person; that one counts. */
    LATER_ROW_COUNTS,
    /** The field has a value that no file gave, such as one written by hand; it stays. */
    KEPT_BY_HAND,
    /** A rule for profiles or enrolments does not allow it. */
    NOT_ALLOWED,
    /** It was changed or deleted since; that stays. */
    CHANGED_SINCE,
    /** Something has happened with the person since, such as a mentorship; they stay. */
    USED_SINCE
}
