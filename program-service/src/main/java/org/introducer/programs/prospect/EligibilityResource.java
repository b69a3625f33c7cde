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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.write.PureComputation;
import org.introducer.programs.eligibility.Credentials;
import org.introducer.programs.eligibility.Eligibility;
import org.introducer.programs.eligibility.EligibilityRules;
import org.introducer.programs.eligibility.Exclusion;
import org.introducer.programs.season.SeasonQuery;

@Path("/v1/programs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Verdicts")
public class EligibilityResource {

    private final Prospects prospects;
    private final Candidacies candidacies;

    EligibilityResource(Prospects prospects, Candidacies candidacies) {
        this.prospects = prospects;
        this.candidacies = candidacies;
    }

    @POST
    @Path("/{id}/eligibility")
    @PureComputation
    @Operation(
            operationId = "checkEligibility",
            summary = "Check an applicant's eligibility for a program",
            description = """
                    Requirement by requirement, with the margin. A strict requirement that is not met excludes, a \
                    preference that is not met only lowers the rank, and an unknown one is a question to ask. A \
                    program that is retired by the start of training, or says that it offers no position in the \
                    season, excludes everybody with PROGRAM_OPEN. The profile is the one stored in contacts-service, or the one in the body.""")
    public EligibilityView check(
            UUID id,
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @Valid @BeanParam SeasonQuery query,
            @Valid @RequestBody(required = false) EligibilityView.Asked body) {
        Prospect prospect = prospects.require(id);
        EligibilityView.Asked asked = body == null ? EligibilityView.Asked.NOTHING : body;
        Candidacy candidacy = asked.profile() == null
                ? candidacies.of(applicantId, query, null, Map.of())
                : candidacies.described(applicantId, query, asked.profile(), Map.of());
        Credentials credentials =
                new Credentials(candidacy.profile(), asked.usClinicalExperienceMonths(), asked.letters());
        TwoReadings readings = candidacies.read(candidacy, List.of());
        return new EligibilityView(
                id,
                prospect.name(),
                candidacy.applicantId(),
                candidacy.season(),
                candidacy.profileKnown(),
                EligibilityView.Read.of(
                        eligibility(credentials, readings, readings.strict(), prospect, candidacy), readings.today()),
                EligibilityView.Read.of(
                        eligibility(credentials, readings, readings.lastKnown(), prospect, candidacy),
                        readings.today()),
                VerdictView.OUTLOOK_NOTE,
                readings.policy().version(),
                readings.policy().reviewedOn(),
                readings.policy().warning(readings.today()),
                readings.policy().disclaimer());
    }

    @GET
    @Path("/{id}/exclusion")
    @Operation(
            operationId = "getExclusion",
            summary = "Get the rules that exclude an applicant from a program",
            description = """
                    Returns the smallest set of hard rules that would all have to change before nothing excludes the applicant any \
                    more. What is not known excludes nobody.""")
    @APIResponseSchema(value = EligibilityView.Why.class, responseCode = "200")
    @APIResponse(responseCode = "422", description = "The season is over")
    public EligibilityView.Why why(
            UUID id,
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @Valid @BeanParam FilingQuery query) {
        return why(prospects.require(id), candidacies.of(applicantId, query));
    }

    @POST
    @Path("/{id}/exclusion")
    @PureComputation
    @Operation(
            operationId = "computeExclusion",
            summary = "Get the rules that exclude an applicant, with other assumptions or another profile",
            description = """
                    The same answer as the GET, for the planning assumptions or the profile in the body. An assumption \
                    alone never excludes anybody.""")
    public EligibilityView.Why askWhy(
            UUID id,
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @Valid @BeanParam SeasonQuery query,
            @Valid @RequestBody(required = false) VerdictView.Asked body) {
        return why(prospects.require(id), candidacies.asked(applicantId, query, body));
    }

    private EligibilityView.Why why(Prospect prospect, Candidacy candidacy) {
        TwoReadings readings = candidacies.read(candidacy, List.of(prospect));
        return new EligibilityView.Why(
                prospect.id(),
                prospect.name(),
                candidacy.applicantId(),
                candidacy.season(),
                candidacy.profileKnown(),
                excluded(readings, readings.strict(), prospect, candidacy),
                excluded(readings, readings.lastKnown(), prospect, candidacy),
                VerdictView.OUTLOOK_NOTE,
                AssumptionsDraft.used(readings.policy(), candidacy.assumptions()),
                readings.policy().version(),
                readings.policy().reviewedOn(),
                readings.policy().warning(readings.today()),
                readings.policy().disclaimer());
    }

    private static EligibilityView.Excluded excluded(
            TwoReadings readings, Reading reading, Prospect prospect, Candidacy candidacy) {
        Credentials credentials = new Credentials(candidacy.profile(), null, null);
        return EligibilityView.Excluded.of(
                Exclusion.of(eligibility(credentials, readings, reading, prospect, candidacy), reading.judge(prospect)),
                readings.today());
    }

    private static Eligibility eligibility(
            Credentials credentials, TwoReadings readings, Reading reading, Prospect prospect, Candidacy candidacy) {
        return EligibilityRules.check(
                credentials, reading.opening(prospect), reading.facts(prospect), candidacy.season(), readings.today());
    }
}
