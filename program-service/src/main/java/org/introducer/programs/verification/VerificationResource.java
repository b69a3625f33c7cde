package org.introducer.programs.verification;

import static org.introducer.platform.identity.Role.CURATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.Paged;
import org.introducer.platform.list.QueueQuery;
import org.introducer.programs.factbook.FactPolicies;
import org.jspecify.annotations.Nullable;

@Path("/v1/verification-tasks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(CURATOR)
@Tag(name = "Quality")
public class VerificationResource {

    private final VerificationQueue queue;
    private final FactPolicies policies;

    VerificationResource(VerificationQueue queue, FactPolicies policies) {
        this.queue = queue;
        this.policies = policies;
    }

    /** One page of the tasks of verification. */
    @Schema(name = "VerificationTaskPage")
    record Tasks(
            @Schema(required = true) List<VerificationTaskView> items,

            @Schema(description = "cursor of the next page; absent on the last") @Nullable
            String next,

            @Schema(description = "the time at which all pages of this queue were computed")
            Instant asOf,

            int season,

            @Schema(
                    description = "version of the policy that determines the questions and their order",
                    examples = "2026-1")
            String policy)
            implements Paged {}

    @GET
    @ListFields(
            filter = {
                "reason",
                "field",
                "kind",
                "programId",
                "pathway",
                "state",
                "policyRule",
                "whom",
                "due",
                "importance",
                "applicants"
            })
    @Operation(operationId = "listVerificationTasks", summary = "List the verification tasks", description = """
                    Returns what to ask programs next, most important first, each with the reason, whom to ask and the question: every \
                    field of every program whose value for the season is missing, expired, conflicting or soon too old. Ordered by \
                    whether a visa verdict depends on it, then by how many applicants have the program on a shortlist, then by due date. \
                    Before them come policy rules without a source, past an announced end that nobody confirmed, or not reviewed for too \
                    long. Creating a fact, or updating the rule, removes a task. Filtered by `reason`, `field`, `kind`, `programId`, \
                    `pathway`, `state` (of the program), `whom`, `due`, `importance`, `applicants`, `policyRule`.""")
    public Tasks list(
            @QueryParam("season")
                    @Min(2000)
                    @Max(2100)
                    @Parameter(description = "match year; default: the season that began most recently")
                    Integer season,
            @BeanParam QueueQuery query,
            @QueryParam("filter")
                    @Parameter(
                            description = "RSQL, such as `reason==CONFLICT;state==FL`",
                            schema = @Schema(maxLength = 2000))
                    String filter) {
        int asked = season == null ? policies.currentSeason() : season;
        VerificationQueue.Tasks page = queue.page(asked, query, filter);
        return new Tasks(page.tasks(), page.next(), page.asOf(), asked, page.policy());
    }
}
