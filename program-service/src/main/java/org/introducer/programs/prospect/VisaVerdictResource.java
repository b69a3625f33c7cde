package org.introducer.programs.prospect;

import static org.introducer.platform.identity.Role.ADVISER;
import static org.introducer.platform.identity.Role.APPLICANT;
import static org.introducer.platform.identity.Role.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.write.PureComputation;
import org.introducer.programs.h1b.H1bHistories;
import org.introducer.programs.season.SeasonQuery;
import org.introducer.programs.verdict.Candidate;

@Path("/v1/programs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Verdicts")
public class VisaVerdictResource {

    private final Prospects prospects;
    private final Candidacies candidacies;
    private final H1bHistories histories;

    VisaVerdictResource(Prospects prospects, Candidacies candidacies, H1bHistories histories) {
        this.prospects = prospects;
        this.candidacies = candidacies;
        this.histories = histories;
    }

    @GET
    @Path("/{id}/visa-verdict")
    @Operation(
            operationId = "getVisaVerdict",
            summary = "Get the visa verdict for an applicant at a program",
            description = """
                    Two answers, never merged: `verdict` is strict for the season, `outlook` uses the last known \
                    facts, to be confirmed. Each comes with the whole trace: every rule, its inputs, its evidence and \
                    citation, whom to ask what, and what would change it. Unknown stays UNKNOWN and never becomes a \
                    no. An advanced position is as strong as its best PGY-1 option. Not legal advice. Answers 503 \
                    while contacts-service, which has the profile, is unavailable.""")
    @APIResponseSchema(value = VerdictView.class, responseCode = "200")
    @APIResponse(responseCode = "422", description = "The season is over")
    public VerdictView verdict(
            UUID id,
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @Valid @BeanParam FilingQuery query) {
        Prospect prospect = prospects.require(id);
        return verdict(prospect, candidacies.of(applicantId, query));
    }

    @POST
    @Path("/{id}/visa-verdict")
    @PureComputation
    @Operation(
            operationId = "computeVisaVerdict",
            summary = "Get the visa verdict with other assumptions or another profile",
            description = """
                    The same answer as the GET, for the planning assumptions or the profile in the body. An \
                    assumption, such as how many days before the start the petition is filed, never makes a verdict \
                    INFEASIBLE: at worst CONDITIONAL, with a text that begins with "Tight:".""")
    public VerdictView ask(
            UUID id,
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @Valid @BeanParam SeasonQuery query,
            @Valid @RequestBody(required = false) VerdictView.Asked body) {
        return verdict(prospects.require(id), candidacies.asked(applicantId, query, body));
    }

    private VerdictView verdict(Prospect prospect, Candidacy candidacy) {
        TwoReadings readings = candidacies.read(candidacy, List.of(prospect));
        return VerdictView.of(
                prospect,
                candidacy,
                readings.strict().judge(prospect),
                readings.lastKnown().judge(prospect),
                histories.of(prospect.id()).summary(),
                readings.policy(),
                readings.today());
    }

    @GET
    @Path("/{id}/visa-comparison")
    @Operation(
            operationId = "compareVisas",
            summary = "Compare J-1 and H-1B for an applicant at a program",
            description = """
                    Returns both visas side by side, track by track, whichever of them the applicant would accept, strictly for the \
                    season.""")
    @APIResponseSchema(value = ComparisonView.class, responseCode = "200")
    @APIResponse(responseCode = "422", description = "The season is over")
    public ComparisonView compare(
            UUID id,
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @Valid @BeanParam FilingQuery query) {
        return compare(prospects.require(id), candidacies.of(applicantId, query));
    }

    @POST
    @Path("/{id}/visa-comparison")
    @PureComputation
    @Operation(
            operationId = "computeVisaComparison",
            summary = "Compare J-1 and H-1B with other assumptions or another profile",
            description = "The same answer as the GET, for the planning assumptions or the profile in the body.")
    public ComparisonView askComparison(
            UUID id,
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @Valid @BeanParam SeasonQuery query,
            @Valid @RequestBody(required = false) VerdictView.Asked body) {
        return compare(prospects.require(id), candidacies.asked(applicantId, query, body));
    }

    private ComparisonView compare(Prospect prospect, Candidacy candidacy) {
        TwoReadings readings = candidacies.read(candidacy, List.of(prospect));
        Reading strict = readings.strict();
        Reading lastKnown = readings.lastKnown();
        Candidate candidate = strict.candidate(prospect);
        Candidate asLastKnown = lastKnown.candidate(prospect);
        return ComparisonView.of(
                prospect,
                candidacy,
                prospect.tracks().stream()
                        .map(track -> ComparisonView.Track.of(
                                strict.inquiry().compare(candidate, track),
                                lastKnown.inquiry().compare(asLastKnown, track)))
                        .toList(),
                readings.policy(),
                readings.today());
    }
}
