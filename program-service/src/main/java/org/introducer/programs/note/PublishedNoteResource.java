package org.introducer.programs.note;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/programs/{id}/notes")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Residents")
public class PublishedNoteResource {

    private final ProgramNotes notes;

    PublishedNoteResource(ProgramNotes notes) {
        this.notes = notes;
    }

    @GET
    @Operation(operationId = "listProgramNotes", summary = "List the published notes on a program", description = """
                    Returns notes by people who say that they train there; that is not verified. A note has its month, and its role \
                    where enough of them have it, never the person. Listed are the notes for everybody, and those of the caller's own \
                    organisation. Notes are opinions, not facts; no verdict uses them. The people are in fixed groups of three, in the \
                    order in which they were first published; a group is shown while all three have a published note. A further note of \
                    somebody who is shown appears at once, by itself.""")
    public NoteView.OfProgram of(UUID id) {
        return notes.of(id);
    }
}
