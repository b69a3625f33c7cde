package org.introducer.programs.note;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the curators made of a note. */
@Schema(name = "NoteState")
enum NoteState {
    SUBMITTED,
    PUBLISHED,
    REJECTED
}
