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
                    By current residents and fellows, with role and month, never with the person: those for everybody, \
                    and those of the caller's own organisation. Notes are views and no facts; no verdict uses them. They \
                    are shown in groups of at least three people, in the order in which the people were first published.""")
    public NoteView.OfProgram of(UUID id) {
        return notes.of(id);
    }
}
