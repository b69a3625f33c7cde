package org.introducer.contacts.imports.mail;

/** Whether a person wrote a message, or what else sent it. */
public enum MailKind {
    PERSONAL,
    /** An automatic reply of somebody who is away (RFC 3834). */
    OUT_OF_OFFICE,
    /** A notice of failed delivery (RFC 3464). */
    BOUNCE,
    /** A notice that a delivery takes longer. */
    DELAY,
    /** An invitation that was accepted, declined or cancelled (RFC 5546). */
    CALENDAR_ANSWER,
    MAILING_LIST,
    READ_RECEIPT,
    AUTOMATIC,
    /** An emoji in answer to a message (Gmail). */
    EMOJI_REACTION,
    /** Not sent yet, or deleted from its folder. */
    DRAFT
}
