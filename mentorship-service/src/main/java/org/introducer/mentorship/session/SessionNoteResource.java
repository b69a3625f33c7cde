package org.introducer.mentorship.session;

import static org.introducer.platform.identity.Role.*;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.conditional.MergePatch;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/mentorships/{mentorshipId}/sessions/{sessionId}/notes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, MENTOR, ADVISER, ORG_ADMIN})
@Tag(name = "Sessions")
public class SessionNoteResource {

    private final SessionNotes notes;
    private final Writes writes;
    private final MergePatch patches;

    SessionNoteResource(SessionNotes notes, Writes writes, MergePatch patches) {
        this.notes = notes;
        this.writes = writes;
        this.patches = patches;
    }

    @POST
    @Operation(operationId = "createSessionNote", summary = "Create a note on a session", description = """
                    Private unless `shared` is true. Nobody but the two people can read notes, coordinators neither.""")
    @APIResponseSchema(value = NoteView.class, responseCode = "201")
    public RestResponse<NoteView> create(UUID mentorshipId, UUID sessionId, @NotNull @Valid NoteView.Draft draft) {
        return writes.created(
                "/v1/mentorships/" + mentorshipId + "/sessions/" + sessionId + "/notes",
                () -> NoteView.of(notes.add(mentorshipId, sessionId, draft)));
    }

    @GET
    @ListFields(
            filter = {"id", "createdAt", "shared"},
            sort = {"createdAt"})
    @Operation(
            operationId = "listSessionNotes",
            summary = "List the notes on a session",
            description = "Returns the caller's own notes on the session, and those that the other side shares.")
    public Page<NoteView> list(UUID mentorshipId, UUID sessionId, @BeanParam ListQuery query) {
        return notes.of(mentorshipId, sessionId, query).map(NoteView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getSessionNote", summary = "Get a note on a session", description = """
                    A note of the caller, or one that the other side shares. The ETag is needed to change it.""")
    public NoteView get(UUID mentorshipId, UUID sessionId, UUID id) {
        return NoteView.of(notes.require(mentorshipId, sessionId, id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "updateSessionNote", summary = "Update a note on a session", description = """
                    The author changes the text, or shares the note, or takes it back.""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(ref = "SessionNoteDraft", description = "merge patch")))
    public NoteView change(UUID mentorshipId, UUID sessionId, UUID id, JsonNode patch) {
        SessionNote read = notes.requireMine(mentorshipId, sessionId, id);
        NoteView.Draft draft = patches.apply(read, read.draft(), patch, NoteView.Draft.class);
        return writes.changed(
                () -> notes.requireMine(mentorshipId, sessionId, id),
                note -> notes.describe(note, draft),
                NoteView::of);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteSessionNote", summary = "Delete a note on a session", description = """
                    The author deletes the note; the other side no longer sees it either.""")
    public void delete(UUID mentorshipId, UUID sessionId, UUID id) {
        writes.deleted(() -> notes.requireMine(mentorshipId, sessionId, id), notes::delete);
    }
}
