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
import org.introducer.mentorship.run.canonical.CanonicalInputs;
import org.introducer.platform.list.ListFields;
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
    @Operation(
            operationId = "getRun",
            summary = "Get a run",
            description = "Returns its state and progress, the digest of its inputs, and how many mentees it matched.")
    public RunView get(UUID id) {
        return runs.view(runs.require(id));
    }

    @GET
    @Path("/pairs")
    @RolesAllowed({APPLICANT, MENTOR, ADVISER, ORG_ADMIN})
    @ListFields(
            filter = {"type", "menteeId", "mentorId", "locked", "conflictDisclosed", "total"},
            sort = {"place"})
    @Operation(operationId = "listPairs", summary = "List the pairs of a run", description = """
                    Returns the pairs, each with the parts of its score. Mentors, mentees, and those who act for them see their own \
                    pairs, once the run is published.""")
    public Page<PairView> pairs(
            UUID id,
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @BeanParam ListQuery query) {
        return results.pairs(id, applicantId, query);
    }

    @GET
    @Path("/unmatched")
    @RolesAllowed({APPLICANT, MENTOR, ADVISER, ORG_ADMIN})
    @ListFields(
            filter = {"type", "menteeId", "cause"},
            sort = {"place"})
    @Operation(
            operationId = "listUnmatched",
            summary = "List the unmatched mentees of a run",
            description =
                    "Returns the mentees, each with the cause and the cheapest changes found that would match them.")
    public Page<UnmatchedView> unmatched(
            UUID id,
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @BeanParam ListQuery query) {
        return results.unmatched(id, applicantId, query);
    }

    @GET
    @Path("/certificate")
    @RolesAllowed({ADVISER, ORG_ADMIN})
    @ListFields(
            filter = {"type", "menteeId", "mentorId"},
            sort = {"place"})
    @Operation(operationId = "getCertificate", summary = "Get the certificate of a run", description = """
                    STABLE: every acceptable pair that its mentee ranks above the match, with the reason why it does not \
                    block; the others are counted. Other modes: what every acceptable pair is worth, and the prices that \
                    prove the optimum.""")
    public CertificateView certificate(UUID id, @BeanParam ListQuery query) {
        Page<RunJudgement.View> page = results.judgements(id, query);
        return CertificateView.of(runs.requireMine(id), page);
    }

    @GET
    @Path("/diff")
    @RolesAllowed({ADVISER, ORG_ADMIN})
    @ListFields(
            filter = {"type", "menteeId", "change"},
            sort = {"place"})
    @Operation(operationId = "getRunDiff", summary = "Get the changes since the previous run", description = """
                    Returns the pairs that the run moved, added or removed against the run before it, then those that it kept.""")
    public DiffView diff(UUID id, @BeanParam ListQuery query) {
        Page<RunChange.View> page = results.changes(id, query);
        return DiffView.of(runs.requireMine(id), page);
    }

    @GET
    @Path("/seats")
    @RolesAllowed({ADVISER, ORG_ADMIN})
    @ListFields(
            filter = {"type", "mentorId", "seats", "taken"},
            sort = {"place"})
    @Operation(operationId = "listRunSeats", summary = "List the seats of a run", description = """
                    Returns how many seats each mentor offered in the run, how many it filled and, in modes with prices, the price of a \
                    seat.""")
    public Page<RunSeats.View> seats(UUID id, @BeanParam ListQuery query) {
        return results.seats(id, query);
    }

    @GET
    @Path("/inputs")
    @RolesAllowed({ADVISER, ORG_ADMIN})
    @Operation(
            operationId = "getRunInputs",
            summary = "Get the inputs of a run",
            description = "The canonical JSON from which the digest of the run is computed.")
    @APIResponseSchema(value = CanonicalInputs.class, responseCode = "200")
    public String inputs(UUID id) {
        runs.requireMine(id);
        return runs.inputs(id);
    }
}
