package org.introducer.mentorship.mentor;

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
import org.introducer.mentorship.program.Programs;
import org.introducer.platform.conditional.MergePatch;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/mentors")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mentors")
public class MentorResource {

    private final Mentors mentors;
    private final Programs programs;
    private final Writes writes;
    private final MergePatch patches;

    MentorResource(Mentors mentors, Programs programs, Writes writes, MergePatch patches) {
        this.mentors = mentors;
        this.programs = programs;
        this.writes = writes;
        this.patches = patches;
    }

    @POST
    @RolesAllowed({MENTOR, ADVISER, ORG_ADMIN})
    @Operation(operationId = "createMentor", summary = "Create a mentor", description = """
                    A mentor creates their own profile; a coordinator creates any. Answers 409 `mentor-exists` when \
                    the person has one.""")
    @APIResponseSchema(value = MentorView.class, responseCode = "201")
    public RestResponse<MentorView> create(@NotNull @Valid MentorDraft draft) {
        mentors.check(draft);
        programs.requireKnown(named(draft), new Programs.Named());
        return writes.created("/v1/mentors", () -> MentorView.whole(mentors.add(draft)));
    }

    @GET
    @RolesAllowed({APPLICANT, MENTOR, ADVISER, ORG_ADMIN, INTEGRATION})
    @ListFields(
            filter = {
                "id",
                "createdAt",
                "name",
                "type",
                "institution",
                "programId",
                "zone",
                "topics",
                "languages",
                "paused",
                "availableFrom",
                "availableTo"
            },
            sort = {"createdAt", "name"})
    @Operation(
            operationId = "listMentors",
            summary = "List mentors",
            description =
                    "Returns all mentors of the tenant. Private fields are shown only to the mentor and to coordinators.")
    public Page<MentorView> list(@BeanParam ListQuery query) {
        return mentors.all(query).map(mentors.listed());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({APPLICANT, MENTOR, ADVISER, ORG_ADMIN, INTEGRATION})
    @Operation(
            operationId = "getMentor",
            summary = "Get a mentor",
            description = "Private fields are shown only to the mentor and to coordinators.")
    public MentorView get(UUID id) {
        return mentors.view(mentors.require(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({MENTOR, ADVISER, ORG_ADMIN})
    @Operation(
            operationId = "updateMentor",
            summary = "Update a mentor",
            description = "A JSON merge patch of the profile. For the mentor and coordinators. Returns the mentor.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(ref = "MentorDraft", description = "merge patch")))
    public MentorView change(UUID id, JsonNode patch) {
        Mentor read = mentors.requireWritable(id);
        MentorDraft draft = patches.apply(read, read.draft(), patch, MentorDraft.class);
        mentors.check(draft);
        programs.requireKnown(named(draft), named(read.draft()));
        return writes.changed(
                () -> mentors.requireWritable(id), mentor -> mentors.describe(mentor, draft), MentorView::whole);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({MENTOR, ADVISER, ORG_ADMIN})
    @Operation(operationId = "deleteMentor", summary = "Delete a mentor", description = """
                    Open requests to the mentor are closed, mentorships end, proposals are withdrawn and the mentor's groups are \
                    deleted. The mentor can be restored for 30 days; what ended stays ended.""")
    public void delete(UUID id) {
        writes.deleted(() -> mentors.requireWritable(id), mentors::delete);
    }

    @POST
    @Path("/{id}/restore")
    @RolesAllowed({MENTOR, ADVISER, ORG_ADMIN})
    @Operation(operationId = "restoreMentor", summary = "Restore a deleted mentor", description = """
                    Possible for 30 days after the deletion; mentorships and requests that ended with it stay ended. Answers 409 for a \
                    mentor who is not deleted, was deleted longer ago, or was created anew.""")
    @APIResponseSchema(value = MentorView.class, responseCode = "200")
    public RestResponse<MentorView> restore(UUID id) {
        return writes.done(() -> MentorView.whole(mentors.restore(id)));
    }

    private static Programs.Named named(MentorDraft draft) {
        return new Programs.Named().at("/programId", draft.programId()).eachAt("/selectsFor", draft.selectsFor());
    }
}
