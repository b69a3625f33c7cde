package org.introducer.programs.note;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the curators made of a note. */
@Schema(
        name = "NoteState",
        description =
                "SUBMITTED: waits for a curator; PUBLISHED: shown once its group is large enough; REJECTED: never shown")
enum NoteState {
    SUBMITTED,
    PUBLISHED,
    REJECTED
}
