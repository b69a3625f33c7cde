package org.introducer.mentorship.session;

import static org.introducer.platform.identity.Role.*;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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

@Path("/v1/mentorships/{mentorshipId}/sessions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, MENTOR, ADVISER, ORG_ADMIN})
@Tag(name = "Sessions")
public class SessionResource {

    private final Sessions sessions;
    private final Writes writes;
    private final MergePatch patches;

    SessionResource(Sessions sessions, Writes writes, MergePatch patches) {
        this.sessions = sessions;
        this.writes = writes;
        this.patches = patches;
    }

    @POST
    @Operation(
            operationId = "createSession",
            summary = "Create a session",
            description =
                    "Either of the two plans a session of their mentorship, which has to be active: 409 otherwise.")
    @APIResponseSchema(value = SessionView.class, responseCode = "201")
    public RestResponse<SessionView> create(UUID mentorshipId, @NotNull @Valid SessionDraft draft) {
        return writes.created(
                "/v1/mentorships/" + mentorshipId + "/sessions",
                () -> sessions.view(sessions.add(mentorshipId, draft)));
    }

    @GET
    @ListFields(
            filter = {"id", "createdAt", "startsAt", "cancelled"},
            sort = {"createdAt", "startsAt"})
    @Operation(
            operationId = "listSessions",
            summary = "List the sessions of a mentorship",
            description = "Returns the sessions with who came. Everybody who sees the mentorship sees them.")
    public Page<SessionView> list(UUID mentorshipId, @BeanParam ListQuery query) {
        return sessions.of(mentorshipId, query);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getSession", summary = "Get a session", description = """
                    Returns a session with its goals and what each side says of who came. The ETag is needed to change it.""")
    public SessionView get(UUID mentorshipId, UUID id) {
        return sessions.view(sessions.require(mentorshipId, id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "updateSession", summary = "Update a session", description = """
                    Either of the two changes the time, the place or the goals, until somebody has said who came.""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(ref = "SessionDraft", description = "merge patch")))
    public SessionView change(UUID mentorshipId, UUID id, JsonNode patch) {
        Session read = sessions.requireOwn(mentorshipId, id);
        SessionDraft draft = patches.apply(read, read.draft(), patch, SessionDraft.class);
        return writes.changed(
                () -> sessions.requireOwn(mentorshipId, id),
                session -> sessions.describe(session, draft),
                sessions::view);
    }

    @POST
    @Path("/{id}/cancel")
    @Operation(operationId = "cancelSession", summary = "Cancel a session", description = """
                    Either of the two cancels a session of which nobody has said yet who came.""")
    @APIResponseSchema(value = SessionView.class, responseCode = "200")
    public RestResponse<SessionView> cancel(UUID mentorshipId, UUID id) {
        return writes.done(() -> sessions.view(sessions.cancel(mentorshipId, id)));
    }

    @POST
    @Path("/{id}/attendance")
    @Operation(operationId = "reportAttendance", summary = "Report who came to a session", description = """
                    Each side says who came. An absence that only the other side states counts after seven days, unless the \
                    person contradicts by a report of their own; then a coordinator decides.""")
    @APIResponseSchema(value = SessionView.class, responseCode = "200")
    public RestResponse<SessionView> report(UUID mentorshipId, UUID id, @NotNull @Valid AttendanceReport.Draft report) {
        return writes.done(() -> sessions.view(sessions.report(mentorshipId, id, report)));
    }

    @POST
    @Path("/{id}/attendance/decision")
    @RolesAllowed({ADVISER, ORG_ADMIN})
    @Operation(operationId = "decideAttendance", summary = "Decide who came to a session", description = """
                    A coordinator decides where the two say different things, or on an appeal; only this decision counts then.""")
    @APIResponseSchema(value = SessionView.class, responseCode = "200")
    public RestResponse<SessionView> decide(
            UUID mentorshipId, UUID id, @NotNull @Valid AttendanceReport.Draft decision) {
        return writes.done(() -> sessions.view(sessions.decide(mentorshipId, id, decision)));
    }
}
