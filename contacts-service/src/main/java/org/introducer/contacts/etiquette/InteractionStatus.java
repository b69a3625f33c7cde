package org.introducer.contacts.etiquette;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether an interaction happened: drafts and bounces did not. */
@Schema(description = "SENT: it took place; DRAFT and BOUNCED: it did not, and does not count")
public enum InteractionStatus {
    DRAFT,
    SENT,
    BOUNCED
}
