package org.introducer.programs.note;

import static org.introducer.platform.identity.Role.APPLICANT;
import static org.introducer.platform.identity.Role.CURATOR;
import static org.introducer.platform.identity.Role.MENTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/program-notes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Residents")
public class ProgramNoteResource {

    private final ProgramNotes notes;
    private final Writes writes;

    ProgramNoteResource(ProgramNotes notes, Writes writes) {
        this.notes = notes;
        this.writes = writes;
    }

    @POST
    @RolesAllowed({APPLICANT, MENTOR})
    @Operation(operationId = "createProgramNote", summary = "Create a note on my own program", description = """
                    A note says what somebody who trains there thinks of case mix, culture, teaching, workload or research; that they \
                    train there is not verified. A curator reads it before others do, without its author, whom nobody is shown. Words \
                    about visas are refused: they are facts with evidence. One note on a topic at a time, and notes on one program at a \
                    time.""")
    @APIResponseSchema(value = NoteView.class, responseCode = "201")
    public RestResponse<NoteView> create(@NotNull @Valid NoteDraft draft) {
        return writes.created("/v1/program-notes", () -> NoteView.of(notes.add(draft)));
    }

    @GET
    @RolesAllowed({APPLICANT, MENTOR})
    @ListFields(
            filter = {"id", "createdAt", "programId", "topic", "state"},
            sort = {"createdAt"})
    @Operation(
            operationId = "listMyProgramNotes",
            summary = "List the notes that I wrote",
            description = "Returns each note with its state and, where it was rejected, the reason.")
    public Page<NoteView> list(@BeanParam ListQuery query) {
        return notes.page(query).map(NoteView::of);
    }

    @GET
    @Path("/submitted")
    @RolesAllowed(CURATOR)
    @Operation(
            operationId = "listSubmittedProgramNotes",
            summary = "List the notes that wait for a curator",
            description = "Returns the notes, oldest first, without their authors, each with an id for curators alone.")
    public NoteView.Queue submitted(
            @QueryParam("programId") @Parameter(description = "only notes on this program") UUID programId) {
        return new NoteView.Queue(notes.open(programId));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({APPLICANT, MENTOR})
    @Operation(operationId = "getProgramNote", summary = "Get a note that I wrote", description = """
                    Returns the note with its state: whether it waits for a curator, is published, or was rejected and why.""")
    public NoteView get(UUID id) {
        return NoteView.of(notes.require(id));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({APPLICANT, MENTOR})
    @Operation(
            operationId = "withdrawProgramNote",
            summary = "Withdraw a note that I wrote",
            description = "It is no longer shown; nor are the notes of its group, when it was your only one.")
    public void withdraw(UUID id) {
        writes.deleted(() -> notes.require(id), notes::withdraw);
    }

    @POST
    @Path("/{id}/publish")
    @RolesAllowed(CURATOR)
    @Operation(operationId = "publishProgramNote", summary = "Publish a note", description = """
                    The note is shown once notes of at least three people at the program are published, so that nobody can be told. \
                    Answers 409 when it was decided before.""")
    @APIResponseSchema(value = NoteView.Decision.class, responseCode = "200")
    public RestResponse<NoteView.Decision> publish(UUID id) {
        return writes.done(() -> notes.decide(id, NoteState.PUBLISHED, null));
    }

    @POST
    @Path("/{id}/reject")
    @RolesAllowed(CURATOR)
    @Operation(
            operationId = "rejectProgramNote",
            summary = "Reject a note",
            description =
                    "Needs a reason, which the author sees. A published note is no longer shown, nor is its group, when it was its author's only one.")
    @APIResponseSchema(value = NoteView.Decision.class, responseCode = "200")
    public RestResponse<NoteView.Decision> reject(UUID id, @NotNull @Valid NoteView.Rejection rejection) {
        return writes.done(() -> notes.decide(id, NoteState.REJECTED, rejection.reason()));
    }
}
