package org.introducer.contacts.activity;

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
import jakarta.ws.rs.PUT;
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

@Path("/v1/opportunities")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Opportunities")
public class OpportunityResource {

    private final Opportunities opportunities;
    private final Access access;
    private final Writes writes;
    private final MergePatch patches;

    OpportunityResource(Opportunities opportunities, Access access, Writes writes, MergePatch patches) {
        this.opportunities = opportunities;
        this.access = access;
        this.writes = writes;
        this.patches = patches;
    }

    @POST
    @Operation(operationId = "createOpportunity", summary = "Create an opportunity", description = """
                    A membership, abstract, grant, pass, webinar or meeting to apply for, as a source tells it. Each year's instance is \
                    an opportunity of its own. The answer says whether the applicant may apply, and when to begin at the latest.""")
    @APIResponseSchema(value = OpportunityView.class, responseCode = "201")
    public RestResponse<OpportunityView> create(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @NotNull @Valid OpportunityEntry entry) {
        Writable owner = access.toWrite(applicantId);
        return writes.created("/v1/opportunities", () -> opportunities.view(opportunities.add(owner, entry)));
    }

    @GET
    @ListFields(
            filter = {"id", "createdAt", "kind", "organisation", "deadline", "state"},
            sort = {"createdAt", "deadline"})
    @Operation(operationId = "listOpportunities", summary = "List my opportunities", description = """
                    Your opportunities. With `sort=deadline` what closes first comes first, and what has no deadline last. An adviser or \
                    platform passes `applicantId`.""")
    public Page<OpportunityView> list(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId, @BeanParam ListQuery query) {
        return opportunities.of(access.toRead(applicantId), query);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getOpportunity", summary = "Get an opportunity", description = """
                    Returns it with the last day to begin, counted back from the deadline, and whether the profile fulfils what is \
                    required; what the profile does not say is UNKNOWN, with the question. The ETag is needed to change or delete it.""")
    public OpportunityView get(UUID id) {
        return opportunities.view(opportunities.require(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateOpportunity",
            summary = "Update an opportunity",
            description = "A JSON merge patch. The state is updated by an operation of its own.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(ref = "OpportunityDraft", description = "merge patch")))
    public OpportunityView change(UUID id, JsonNode patch) {
        return writes.changed(
                () -> opportunities.requireWritable(id),
                current -> opportunities.change(
                        current, patches.apply(current, current.entry(), patch, OpportunityEntry.class)),
                opportunities::view);
    }

    @PUT
    @Path("/{id}/state")
    @Operation(operationId = "setOpportunityState", summary = "Update the state of an opportunity", description = """
                    NOTED, PLANNED, SUBMITTED, then ACCEPTED or REJECTED; WITHDRAWN before that. What needs no decision, such as joining a \
                    society, is ACCEPTED without having been SUBMITTED.""")
    public OpportunityView become(UUID id, @NotNull @Valid OpportunityChange change) {
        return writes.changed(
                () -> opportunities.requireWritable(id),
                opportunity -> opportunities.become(opportunity, change),
                opportunities::view);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteOpportunity",
            summary = "Delete an opportunity",
            description = "The plan no longer counts it. It can be restored for 30 days.")
    public void delete(UUID id) {
        writes.deleted(() -> opportunities.requireWritable(id), opportunities::remove);
    }

    @POST
    @Path("/{id}/restore")
    @Operation(operationId = "restoreOpportunity", summary = "Restore a deleted opportunity", description = """
                    Possible for 30 days after the deletion. Answers 409 for an opportunity that is not deleted, or was deleted longer \
                    ago.""")
    @APIResponseSchema(value = OpportunityView.class, responseCode = "200")
    public RestResponse<OpportunityView> restore(UUID id) {
        return writes.done(() -> opportunities.view(opportunities.restore(id)));
    }
}
