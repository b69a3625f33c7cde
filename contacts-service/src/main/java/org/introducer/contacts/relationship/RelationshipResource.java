package org.introducer.contacts.relationship;

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

@Path("/v1/relationships")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Relationships")
public class RelationshipResource {

    private final Relationships relationships;
    private final Access access;
    private final Writes writes;
    private final MergePatch patches;

    RelationshipResource(Relationships relationships, Access access, Writes writes, MergePatch patches) {
        this.relationships = relationships;
        this.access = access;
        this.writes = writes;
        this.patches = patches;
    }

    @POST
    @Operation(
            operationId = "createRelationship",
            summary = "Create a relationship between two contacts",
            description = """
                    Records that one contact knows another, with the evidence for it: introduction paths are made of these. \
                    What the applicant has in common with a contact is recorded as interactions and as shared work.""")
    @APIResponseSchema(value = RelationshipView.class, responseCode = "201")
    public RestResponse<RelationshipView> create(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @NotNull @Valid RelationshipDraft draft) {
        Writable owner = access.toWrite(applicantId);
        return writes.created("/v1/relationships", () -> RelationshipView.of(relationships.add(owner, draft)));
    }

    @GET
    @ListFields(
            filter = {
                "id",
                "createdAt",
                "fromContactId",
                "toContactId",
                "type",
                "direction",
                "closeness",
                "source",
                "projectId",
                "observedOn"
            },
            sort = {"createdAt"})
    @Operation(
            operationId = "listRelationships",
            summary = "List the relationships between my contacts",
            description = """
                    Returns who of your contacts knows whom, with the evidence. An adviser or platform passes `applicantId`.""")
    public Page<RelationshipView> list(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId, @BeanParam ListQuery query) {
        return relationships.page(access.toRead(applicantId), query).map(RelationshipView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getRelationship", summary = "Get a relationship", description = """
                    Returns who knows whom, how well, and how the applicant knows it. The ETag is needed to change or delete it.""")
    public RelationshipView get(UUID id) {
        return RelationshipView.of(relationships.require(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateRelationship",
            summary = "Update a relationship",
            description =
                    "A JSON merge patch. Of a relationship with a `projectId` only `direction` and `closeness` can be updated: the rest follows the project, and another value is refused (422).")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(ref = "RelationshipDraft", description = "merge patch")))
    public RelationshipView change(UUID id, JsonNode patch) {
        return writes.changed(
                () -> relationships.requireWritable(id),
                current -> relationships.change(
                        current, patches.apply(current, current.draft(), patch, RelationshipDraft.class)),
                RelationshipView::of);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteRelationship",
            summary = "Delete a relationship",
            description =
                    "No introduction path uses it any longer. It can be restored for 30 days. One with a `projectId` is created again by the first change of its project after that time.")
    public void delete(UUID id) {
        writes.deleted(() -> relationships.requireWritable(id), relationships::remove);
    }

    @POST
    @Path("/{id}/restore")
    @Operation(operationId = "restoreRelationship", summary = "Restore a deleted relationship", description = """
                    Possible for 30 days after the deletion. Answers 409 for a relationship that is not deleted, or was deleted longer \
                    ago.""")
    @APIResponseSchema(value = RelationshipView.class, responseCode = "200")
    public RestResponse<RelationshipView> restore(UUID id) {
        return writes.done(() -> RelationshipView.of(relationships.restore(id)));
    }
}
