package org.introducer.programs.signal;

import static org.introducer.platform.identity.Role.ADVISER;
import static org.introducer.platform.identity.Role.APPLICANT;
import static org.introducer.platform.identity.Role.INTEGRATION;

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
import org.introducer.platform.conditional.MergePatch;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.write.Writes;
import org.introducer.programs.applicant.Applicants;
import org.introducer.programs.policy.VisaPolicies;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/signal-plans")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Signals")
public class SignalPlanResource {

    private final SignalPlans plans;
    private final Applicants applicants;
    private final VisaPolicies policies;
    private final Access access;
    private final MergePatch patches;
    private final Writes writes;

    SignalPlanResource(
            SignalPlans plans,
            Applicants applicants,
            VisaPolicies policies,
            Access access,
            MergePatch patches,
            Writes writes) {
        this.plans = plans;
        this.applicants = applicants;
        this.policies = policies;
        this.access = access;
        this.patches = patches;
        this.writes = writes;
    }

    @POST
    @Operation(operationId = "createSignalPlan", summary = "Create a plan of signals", description = """
                    There is one for each season. More signals than a pool has in the season are refused with 409. Budgets are policy \
                    rules of the kind BUDGET with their source; where no source says a season's budget, nothing is refused and `budget` \
                    is absent. Interventional and diagnostic radiology share one pool.""")
    @APIResponseSchema(value = SignalPlanView.class, responseCode = "201")
    public RestResponse<SignalPlanView> create(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @NotNull @Valid SignalPlanDraft draft) {
        UUID owner = access.toWrite(applicants.named(applicantId)).id();
        return writes.created("/v1/signal-plans", () -> view(plans.add(owner, draft)));
    }

    @GET
    @ListFields(
            filter = {"id", "createdAt", "season"},
            sort = {"createdAt"})
    @Operation(
            operationId = "listSignalPlans",
            summary = "List my plans of signals",
            description = "Your plans of signals, by season. An adviser or platform passes `applicantId`.")
    public Page<SignalPlanView> list(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId, @BeanParam ListQuery query) {
        return plans.page(access.toRead(applicants.named(applicantId)), query).map(this::view);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getSignalPlan",
            summary = "Get a plan of signals",
            description =
                    "Returns the plan with what is spent and left of each pool, by the budgets as they are on record now.")
    public SignalPlanView get(UUID id) {
        return view(plans.require(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateSignalPlan",
            summary = "Update a plan of signals",
            description = "The signals are replaced as a whole; more than the budget are refused with 409.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(ref = "SignalPlanDraft", description = "merge patch")))
    public SignalPlanView update(UUID id, JsonNode patch) {
        SignalPlan read = plans.requireWritable(id);
        SignalPlanDraft draft = patches.apply(read, read.draft(), patch, SignalPlanDraft.class);
        return writes.changed(() -> plans.requireWritable(id), plan -> plans.change(plan, draft), this::view);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteSignalPlan", summary = "Delete a plan of signals", description = """
                    The plan can be restored for 30 days, unless another one of the same season is created in the meantime.""")
    public void delete(UUID id) {
        plans.requireWritable(id);
        writes.deleted(() -> plans.requireWritable(id), plans::remove);
    }

    @POST
    @Path("/{id}/restore")
    @Operation(
            operationId = "restoreSignalPlan",
            summary = "Restore a deleted plan of signals",
            description = "Possible for 30 days, unless another one of the same season was created.")
    @APIResponseSchema(value = SignalPlanView.class, responseCode = "200")
    public RestResponse<SignalPlanView> restore(UUID id) {
        plans.requireRestorable(id);
        return writes.done(() -> view(plans.restore(id)));
    }

    private SignalPlanView view(SignalPlan plan) {
        return SignalPlanView.of(plan, policies.seasons());
    }
}
