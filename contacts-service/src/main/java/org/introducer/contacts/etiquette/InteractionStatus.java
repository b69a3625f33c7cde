package org.introducer.contacts.etiquette;

/** Whether an interaction happened: drafts and bounces did not. */
public enum InteractionStatus {
    DRAFT,
    SENT,
    BOUNCED
}
