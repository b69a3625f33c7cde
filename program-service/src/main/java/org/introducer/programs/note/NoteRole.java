package org.introducer.programs.note;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the author of a note is at the program; notes are of those who are there now. */
@Schema(name = "ProgramNoteRole")
enum NoteRole {
    RESIDENT,
    FELLOW
}
