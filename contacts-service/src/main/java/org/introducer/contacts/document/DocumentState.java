package org.introducer.contacts.document;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a document is. */
@Schema(name = "DocumentState")
enum DocumentState {
    NEEDED,
    REQUESTED,
    HELD
}
