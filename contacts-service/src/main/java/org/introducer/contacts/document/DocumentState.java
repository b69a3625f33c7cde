package org.introducer.contacts.document;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a document is. */
@Schema(
        name = "DocumentState",
        description = "NEEDED: nothing was done yet; REQUESTED: asked for; HELD: the applicant has it")
enum DocumentState {
    NEEDED,
    REQUESTED,
    HELD
}
