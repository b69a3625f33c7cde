package org.introducer.programs.policy;

import static org.introducer.platform.identity.Role.CURATOR;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
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

@Path("/v1/policy-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Policy")
public class PolicyRuleResource {

    private final PolicyRules rules;
    private final MergePatch patches;
    private final Writes writes;

    PolicyRuleResource(PolicyRules rules, MergePatch patches, Writes writes) {
        this.rules = rules;
        this.patches = patches;
        this.writes = writes;
    }

    @POST
    @RolesAllowed(CURATOR)
    @Operation(operationId = "createPolicyRule", summary = "Create a policy rule", description = """
                    A law, notice, number or date. Verdicts use it from the next request on. A rule without a citation \
                    with an address is not applied; it is listed as a question.""")
    @APIResponseSchema(value = PolicyRuleView.class, responseCode = "201")
    public RestResponse<PolicyRuleView> create(@NotNull @Valid PolicyRuleDraft draft) {
        return writes.created("/v1/policy-rules", () -> PolicyRuleView.of(rules.add(draft)));
    }

    @GET
    @Authenticated
    @ListFields(
            filter = {
                "id",
                "createdAt",
                "code",
                "kind",
                "topic",
                "decides",
                "season",
                "effectiveFrom",
                "effectiveTo",
                "endConfirmedOn",
                "reviewedOn",
                "sourced",
                "curated",
                "changedAt",
                "withdrawnAt"
            },
            sort = {"createdAt", "code", "reviewedOn"})
    @Operation(operationId = "listPolicyRules", summary = "List the policy rules", description = """
                    The laws, notices, numbers and dates that verdicts use, withdrawn ones included. Filtered by \
                    `code`, `kind`, `topic`, `decides`, `season`, `effectiveFrom`, `effectiveTo`, `endConfirmedOn`, \
                    `reviewedOn`, `sourced` (has a citation with an address), `curated`, `changedAt`, `withdrawnAt`; \
                    sorted by `createdAt`, `code` or `reviewedOn`.""")
    public Page<PolicyRuleView> list(@BeanParam ListQuery query) {
        return rules.page(query).map(PolicyRuleView::of);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getPolicyRule", summary = "Get a policy rule", description = """
                    Returns a rule as it is in force or written: a law, a notice, a number or a date, with its source and last review. \
                    The ETag is needed to change or delete it.""")
    public PolicyRuleView get(UUID id) {
        return PolicyRuleView.of(rules.require(id));
    }

    @GET
    @Path("/{id}/versions")
    @Authenticated
    @ListFields(
            filter = {"number", "curated", "changedAt"},
            sort = {"-number"})
    @Operation(
            operationId = "listPolicyRuleVersions",
            summary = "List the versions of a policy rule",
            description = """
                    Returns what the rule said before each change, with who changed it and when; the newest version first.""")
    public Page<PolicyRuleView.Version> versions(UUID id, @BeanParam ListQuery query) {
        return rules.versions(id, query).map(PolicyRuleView.Version::of);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(CURATOR)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "updatePolicyRule", summary = "Update a policy rule", description = """
                    A JSON merge patch, for example of the day of its last review. After the first update no later release of Introducer \
                    changes the rule.""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(ref = "PolicyRuleDraft", description = "merge patch")))
    public PolicyRuleView update(UUID id, JsonNode patch) {
        PolicyRule read = rules.require(id);
        PolicyRuleDraft draft = patches.apply(read, read.draft(), patch, PolicyRuleDraft.class);
        return writes.changed(() -> rules.require(id), rule -> rules.change(rule, draft), PolicyRuleView::of);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(CURATOR)
    @Operation(
            operationId = "deletePolicyRule",
            summary = "Withdraw a policy rule",
            description = "The rule is kept with its versions and no longer applied.")
    public void delete(UUID id) {
        writes.deleted(() -> rules.require(id), rules::withdraw);
    }

    @POST
    @Path("/{id}/restore")
    @RolesAllowed(CURATOR)
    @Operation(operationId = "restorePolicyRule", summary = "Restore a withdrawn policy rule", description = """
                    A rule that was withdrawn is in force again, with the text it had; verdicts follow at once.""")
    @APIResponseSchema(value = PolicyRuleView.class, responseCode = "200")
    public RestResponse<PolicyRuleView> restore(UUID id) {
        return writes.done(() -> PolicyRuleView.of(rules.restore(id)));
    }
}
