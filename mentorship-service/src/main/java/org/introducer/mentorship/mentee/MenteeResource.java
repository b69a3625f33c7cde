package org.introducer.mentorship.mentee;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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

@Path("/v1/mentees")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, ORG_ADMIN, INTEGRATION})
@Tag(name = "Mentees")
public class MenteeResource {

    private final Mentees mentees;
    private final Programs programs;
    private final Writes writes;
    private final MergePatch patches;

    MenteeResource(Mentees mentees, Programs programs, Writes writes, MergePatch patches) {
        this.mentees = mentees;
        this.programs = programs;
        this.writes = writes;
        this.patches = patches;
    }

    @POST
    @Operation(operationId = "createMentee", summary = "Create a mentee", description = """
                    Creates the profile of the caller, or of an applicant for whom the caller may act. Answers 409 `mentee-exists` when \
                    the applicant has a mentee profile.""")
    @APIResponseSchema(value = MenteeView.class, responseCode = "201")
    public RestResponse<MenteeView> create(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @NotNull @Valid MenteeDraft draft) {
        UUID owner = mentees.ownerOf(applicantId);
        programs.requireKnown(named(draft), new Programs.Named());
        return writes.created("/v1/mentees", () -> MenteeView.of(mentees.add(owner, draft)));
    }

    @GET
    @ListFields(
            filter = {"id", "createdAt", "applicantId", "name", "institution", "zone"},
            sort = {"createdAt"})
    @Operation(operationId = "listMentees", summary = "List mentees", description = """
                    The caller's own profile, or that of an applicant who gave consent; a coordinator sees all of the \
                    tenant.""")
    public Page<MenteeView> list(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId, @BeanParam ListQuery query) {
        return mentees.of(applicantId, query).map(MenteeView::listed);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getMentee", summary = "Get a mentee", description = """
                    The profile of a mentee; what is private is shown to the mentee, their adviser and coordinators \
                    only. The ETag is needed to change or delete it.""")
    public MenteeView get(UUID id) {
        return MenteeView.of(mentees.require(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "updateMentee", summary = "Update a mentee", description = """
                    A JSON merge patch of the profile. For the mentee, advisers and platforms with consent to write, and coordinators. \
                    Returns the mentee.""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(ref = "MenteeDraft", description = "merge patch")))
    public MenteeView change(UUID id, JsonNode patch) {
        Mentee read = mentees.requireWritable(id);
        MenteeDraft draft = patches.apply(read, read.draft(), patch, MenteeDraft.class);
        programs.requireKnown(named(draft), named(read.draft()));
        return writes.changed(
                () -> mentees.requireWritable(id), mentee -> mentees.describe(mentee, draft), MenteeView::of);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteMentee", summary = "Delete a mentee", description = """
                    Open requests of the mentee are closed, mentorships end, proposals are withdrawn and groups are left. The mentee \
                    can be restored for 30 days; what ended stays ended.""")
    public void delete(UUID id) {
        mentees.requireWritable(id);
        writes.deleted(() -> mentees.requireWritable(id), mentees::delete);
    }

    @POST
    @Path("/{id}/restore")
    @Operation(operationId = "restoreMentee", summary = "Restore a deleted mentee", description = """
                    Possible for 30 days after the deletion; mentorships and requests that ended with it stay ended. Answers 409 for a \
                    mentee who is not deleted, was deleted longer ago, or was created anew.""")
    @APIResponseSchema(value = MenteeView.class, responseCode = "200")
    public RestResponse<MenteeView> restore(UUID id) {
        mentees.requireRestorable(id);
        return writes.done(() -> MenteeView.of(mentees.restore(id)));
    }

    private static Programs.Named named(MenteeDraft draft) {
        return new Programs.Named().eachAt("/appliedTo", draft.appliedTo());
    }
}
