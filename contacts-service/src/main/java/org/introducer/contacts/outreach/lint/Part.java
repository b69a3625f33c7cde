package org.introducer.contacts.outreach.lint;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where in a message. */
@Schema(name = "MessagePart", description = "where in the message")
public enum Part {
    SUBJECT,
    BODY
}
