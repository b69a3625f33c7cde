package org.introducer.contacts.followup.cadence;

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

@Path("/v1/cadence-rules")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Follow-ups")
public class CadenceRuleResource {

    private final CadenceRules rules;
    private final Access access;
    private final Writes writes;
    private final MergePatch patches;

    CadenceRuleResource(CadenceRules rules, Access access, Writes writes, MergePatch patches) {
        this.rules = rules;
        this.access = access;
        this.writes = writes;
        this.patches = patches;
    }

    @POST
    @Operation(operationId = "createCadenceRule", summary = "Create a cadence rule for a tag", description = """
        Contacts that have the tag are due when there was no interaction for that number of days. Of several tags the shortest \
        interval counts; a contact's own interval (`replaceAttention`) takes precedence over all of them. The etiquette policy \
        takes precedence over both: a rule lists no contact in STOP, with do-not-contact, or before a message fits. At most 50; \
        409 when the tag already has a rule.\
        """)
    @APIResponseSchema(value = CadenceRuleView.class, responseCode = "201")
    public RestResponse<CadenceRuleView> create(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @NotNull @Valid CadenceRuleDraft draft) {
        Writable owner = access.toWrite(applicantId);
        return writes.created("/v1/cadence-rules", () -> CadenceRuleView.of(rules.add(owner, draft)));
    }

    @GET
    @ListFields(
            filter = {"id", "createdAt", "tag"},
            sort = {"createdAt"})
    @Operation(operationId = "listCadenceRules", summary = "List my cadence rules", description = """
                    Your cadence rules, each with its tag and the number of days. An adviser or platform passes `applicantId`.""")
    public Page<CadenceRuleView> list(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId, @BeanParam ListQuery query) {
        return rules.page(access.toRead(applicantId), query).map(CadenceRuleView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getCadenceRule", summary = "Get a cadence rule", description = """
                    Returns the tag and the interval at which contacts with it are due. The ETag is needed to change or delete it.""")
    public CadenceRuleView get(UUID id) {
        return CadenceRuleView.of(rules.require(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "updateCadenceRule", summary = "Update a cadence rule", description = """
        A JSON merge patch. Which contacts are due is computed again at once.\
        """)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(ref = "CadenceRuleDraft", description = "merge patch")))
    public CadenceRuleView update(UUID id, JsonNode patch) {
        CadenceRule read = rules.requireWritable(id);
        CadenceRuleDraft draft = patches.apply(read, read.draft(), patch, CadenceRuleDraft.class);
        return writes.changed(
                () -> rules.requireWritable(id), rule -> rules.describe(rule, draft), CadenceRuleView::of);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteCadenceRule", summary = "Delete a cadence rule", description = """
                    The tag no longer sets how often to be in touch, and the due lists of all contacts that have it follow at once. It \
                    cannot be restored.""")
    public void delete(UUID id) {
        writes.deleted(() -> rules.requireWritable(id), rules::remove);
    }
}
