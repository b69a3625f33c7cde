package org.introducer.programs.note;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the author of a note is at the program; notes are of those who are there now. */
@Schema(name = "ProgramNoteRole", description = "what the author is at the program now")
enum NoteRole {
    RESIDENT,
    FELLOW
}
