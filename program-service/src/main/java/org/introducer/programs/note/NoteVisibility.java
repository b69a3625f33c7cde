package org.introducer.programs.note;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** To whom a published note is shown. */
@Schema(
        name = "NoteVisibility",
        description = "to whom a published note is shown. EVERYBODY: who is signed in; ORGANISATION: people of the "
                + "author's organisation")
enum NoteVisibility {
    /** Everybody who is signed in. */
    EVERYBODY,
    /** The people of the author's organisation. */
    ORGANISATION
}
