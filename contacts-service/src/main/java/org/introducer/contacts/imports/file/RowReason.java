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
    /** Somebody entered this person as a contact in the moment of the import. */
    TAKEN_MEANWHILE,
    /** Somebody who asked to be forgotten: nothing of the row, or of the person in it, is taken. */
    FORGOTTEN,
    /** The contact was deleted or used since, or this field was changed by hand; that stays. */
    CHANGED_SINCE,
    /** A later import has updated the contact that this one created; it goes with that import. */
    UPDATED_BY_LATER_IMPORT,
    /** A message whose headers cannot be read. */
    UNREADABLE_MESSAGE,
    /** A message that does not say when it was sent, in a form that can be read. */
    NO_DATE,
    /** A message of a day that is still to come, or of none that can be. */
    IMPOSSIBLE_DATE,
    /** The time at which a server received the message stands for the one at which it was sent, which is missing or impossible. */
    DATE_OF_RECEIPT,
    /** A message that names none of the applicant's own addresses. */
    NOT_YOURS,
    /** A message between addresses of the applicant. */
    ONLY_YOURS,
    /** Nobody of those who wrote it, or to whom it was written, is a contact. */
    NO_CONTACT,
    /** The contact, or the applicant, was only copied. */
    COPIED,
    /** More recipients than an interaction has. */
    TOO_MANY_PEOPLE,
    /** An earlier row of the same file is the same message. */
    SAME_MESSAGE_IN_FILE,
    /** The message is recorded already. */
    RECORDED,
    /** The message was recorded and the interaction deleted since; that stays so. */
    DELETED_BY_YOU,
    /** A notice of failed delivery, or a message that was not delivered. */
    BOUNCE,
    /** A notice that a delivery takes longer. */
    DELAY,
    /** An automatic reply of somebody who is away. */
    OUT_OF_OFFICE,
    /** A calendar's answer to an invitation. */
    CALENDAR_ANSWER,
    /** A message of a mailing list or newsletter. */
    MAILING_LIST,
    /** A notice that a message was read, which is no reaction. */
    READ_RECEIPT,
    /** A message that no person wrote. */
    AUTOMATIC,
    /** An emoji in answer to a message, which is no reply. */
    EMOJI_REACTION,
    /** A draft or a queued message, which was not sent, or one that was deleted from its folder. */
    DRAFT,
    /** The applicant recorded several e-mails with this contact on that day by hand; the message may be any of them. */
    RECORDED_BY_HAND
}
