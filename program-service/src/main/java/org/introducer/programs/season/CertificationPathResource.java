package org.introducer.programs.season;

import static org.introducer.platform.identity.Role.ADVISER;
import static org.introducer.platform.identity.Role.APPLICANT;
import static org.introducer.platform.identity.Role.INTEGRATION;
import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.access.Access;
import org.introducer.platform.write.PureComputation;
import org.introducer.programs.applicant.Applicants;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.Profile.VisaNeed;
import org.introducer.programs.applicant.ProfileRules;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.calendar.CertificationPath;
import org.introducer.programs.calendar.CertificationPath.Traveller;
import org.introducer.programs.policy.SeasonPlan;
import org.introducer.programs.policy.VisaPolicies;

@Path("/v1/certification-path")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Seasons")
public class CertificationPathResource {

    private final AskedSeasons seasons;
    private final Applicants applicants;
    private final Access access;
    private final VisaPolicies policies;
    private final Clock clock;

    CertificationPathResource(
            AskedSeasons seasons, Applicants applicants, Access access, VisaPolicies policies, Clock clock) {
        this.seasons = seasons;
        this.applicants = applicants;
        this.access = access;
        this.policies = policies;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getCertificationPath",
            summary = "Get an applicant's steps to certification and training",
            description = """
                    Exams, English test, ECFMG pathway and certificate, verification for the Match, Statement of Need, \
                    sponsorship and visa, each with the latest safe day to begin, computed back from the day by which \
                    it is needed. Each day says what it rests on: sources, or an assumption that the POST can change. \
                    An assumption alone makes nothing too late.""")
    public CertificationPathView get(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @Valid @BeanParam SeasonQuery query) {
        return path(applicantId, query, CertificationPathView.Asked.NOTHING);
    }

    @POST
    @PureComputation
    @Operation(
            operationId = "askCertificationPath",
            summary = "Get the steps to certification with other assumptions or another profile",
            description = """
                    The same answer as the GET, with the processing times, the dates of events, the visas or the \
                    profile of the body. What the request assumes is marked REQUEST in `restsOn`.""")
    public CertificationPathView ask(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @Valid @BeanParam SeasonQuery query,
            @Valid @RequestBody(required = false) CertificationPathView.Asked body) {
        return path(applicantId, query, body == null ? CertificationPathView.Asked.NOTHING : body);
    }

    private CertificationPathView path(UUID applicantId, SeasonQuery query, CertificationPathView.Asked asked) {
        LocalDate today = LocalDate.ofInstant(Instant.now(clock), ZoneOffset.UTC);
        UUID whose = null;
        Optional<Profile> profile = Optional.ofNullable(asked.profile());
        if (profile.isPresent()) {
            if (applicantId != null) {
                throw INVALID_INPUT.at("/profile", "must not be given together with applicantId");
            }
            ProfileRules.require(asked.profile(), today);
        } else {
            whose = access.toRead(applicants.named(applicantId)).id();
            profile = applicants.find(whose);
        }
        int season = seasons.open(query);
        Set<Visa> visas = visas(profile.orElseGet(Profile::unknown), asked);
        SeasonPlan plan = policies.seasons();
        return CertificationPathView.of(
                whose,
                profile.isPresent(),
                season,
                visas,
                CertificationPath.of(
                        plan.steps(),
                        plan.dates(),
                        new Traveller(profile.orElseGet(Profile::unknown), visas, season, today),
                        asked.assumed()),
                policies.policy());
    }

    private static Set<Visa> visas(Profile profile, CertificationPathView.Asked asked) {
        if (asked.visas() != null && !asked.visas().isEmpty()) {
            return new TreeSet<>(asked.visas());
        }
        return profile.visaNeed() == VisaNeed.NOT_REQUIRED ? Set.of() : new TreeSet<>(profile.visas());
    }
}
