package org.introducer.mentorship.run;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;

@Path("/v1/runs/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Runs")
public class ResultResource {

    private final Runs runs;
    private final Results results;

    ResultResource(Runs runs, Results results) {
        this.runs = runs;
        this.results = results;
    }

    @GET
    @RolesAllowed({APPLICANT, MENTOR, ADVISER, ORG_ADMIN})
    @Operation(operationId = "getRun", summary = "One run: how far it is, what it was made of, how many it matched")
    public RunView get(UUID id) {
        return runs.view(runs.require(id));
    }

    @GET
    @Path("/pairs")
    @RolesAllowed({APPLICANT, MENTOR, ADVISER, ORG_ADMIN})
    @Operation(
            operationId = "listPairs",
            summary =
                    "The pairs of a run with what speaks for each; one's own, or a consenting applicant's, once published")
    public Page<PairView> pairs(
            UUID id,
            @QueryParam("applicantId") @Parameter(ref = "applicantId") String applicantId,
            @BeanParam ListQuery query) {
        return results.pairs(id, applicantId, query);
    }

    @GET
    @Path("/unmatched")
    @RolesAllowed({APPLICANT, MENTOR, ADVISER, ORG_ADMIN})
    @Operation(
            operationId = "listUnmatched",
            summary = "Who was left over, why, and the cheapest change that would help")
    public Page<UnmatchedView> unmatched(
            UUID id,
            @QueryParam("applicantId") @Parameter(ref = "applicantId") String applicantId,
            @BeanParam ListQuery query) {
        return results.unmatched(id, applicantId, query);
    }

    @GET
    @Path("/certificate")
    @RolesAllowed({ADVISER, ORG_ADMIN})
    @Operation(
            operationId = "getCertificate",
            summary = "Get the proof of a run: every acceptable pair, and why it does not block or what it is worth")
    public CertificateView certificate(UUID id, @BeanParam ListQuery query) {
        Page<RunJudgement.View> page = results.judgements(id, query);
        return CertificateView.of(runs.requireMine(id), page);
    }

    @GET
    @Path("/diff")
    @RolesAllowed({ADVISER, ORG_ADMIN})
    @Operation(operationId = "getRunDiff", summary = "What changed against the previous run")
    public DiffView diff(UUID id, @BeanParam ListQuery query) {
        Page<RunChange.View> page = results.changes(id, query);
        return DiffView.of(runs.requireMine(id), page);
    }

    @GET
    @Path("/seats")
    @RolesAllowed({ADVISER, ORG_ADMIN})
    @Operation(operationId = "listRunSeats", summary = "The seats of every mentor in a run, and how many it filled")
    public Page<RunSeats.View> seats(UUID id, @BeanParam ListQuery query) {
        return results.seats(id, query);
    }

    @GET
    @Path("/inputs")
    @RolesAllowed({ADVISER, ORG_ADMIN})
    @Operation(
            operationId = "getRunInputs",
            summary = "What the run was made of, as the canonical JSON that the digest is of")
    @APIResponseSchema(value = CanonicalInputs.class, responseCode = "200")
    public String inputs(UUID id) {
        runs.requireMine(id);
        return runs.inputs(id);
    }
}
