package org.introducer.contacts.letter;

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
import org.introducer.platform.access.Access;
import org.introducer.platform.access.Writable;
import org.introducer.platform.conditional.MergePatch;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/supervisions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Letters")
public class SupervisionResource {

    private final Supervisions supervisions;
    private final Access access;
    private final Writes writes;
    private final MergePatch patches;

    SupervisionResource(Supervisions supervisions, Access access, Writes writes, MergePatch patches) {
        this.supervisions = supervisions;
        this.access = access;
        this.writes = writes;
        this.patches = patches;
    }

    @POST
    @Operation(operationId = "createSupervision", summary = "Create a supervision", description = """
                    A time in which a contact supervised the applicant: an observership, elective, sub-internship, \
                    research or remote collaboration. Letters of recommendation rest on it.""")
    @APIResponseSchema(value = SupervisionView.class, responseCode = "201")
    public RestResponse<SupervisionView> create(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @NotNull @Valid SupervisionDraft draft) {
        Writable owner = access.toWrite(applicantId);
        return writes.created("/v1/supervisions", () -> SupervisionView.of(supervisions.add(owner, draft)));
    }

    @GET
    @ListFields(
            filter = {"id", "createdAt", "contactId", "kind", "startsOn", "endsOn"},
            sort = {"createdAt"})
    @Operation(
            operationId = "listSupervisions",
            summary = "List my supervisions",
            description = "Returns who supervised you, when and in what. An adviser or platform passes `applicantId`.")
    public Page<SupervisionView> list(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId, @BeanParam ListQuery query) {
        return supervisions.page(access.toRead(applicantId), query).map(SupervisionView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getSupervision",
            summary = "Get a supervision",
            description =
                    "Returns who supervised the applicant, when and in what. The ETag is needed to change or delete it.")
    public SupervisionView get(UUID id) {
        return SupervisionView.of(supervisions.require(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateSupervision",
            summary = "Update a supervision",
            description = "A JSON merge patch. The readiness of the letters that rest on it follows at once.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(ref = "SupervisionDraft", description = "merge patch")))
    public SupervisionView update(UUID id, JsonNode patch) {
        Supervision read = supervisions.requireWritable(id);
        SupervisionDraft draft = patches.apply(read, read.draft(), patch, SupervisionDraft.class);
        return writes.changed(
                () -> supervisions.requireWritable(id),
                supervision -> supervisions.describe(supervision, draft),
                SupervisionView::of);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteSupervision", summary = "Delete a supervision", description = """
                    Letters that rest on it lack it from then on, so that an author may no longer have supervised the applicant long \
                    enough.""")
    public void delete(UUID id) {
        writes.deleted(() -> supervisions.requireWritable(id), supervisions::remove);
    }
}
