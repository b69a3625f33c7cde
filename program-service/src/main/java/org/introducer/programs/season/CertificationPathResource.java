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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.access.Access;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.write.PureComputation;
import org.introducer.programs.applicant.Applicants;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.Profile.VisaNeed;
import org.introducer.programs.applicant.ProfileRules;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.calendar.CertificationPath;
import org.introducer.programs.calendar.CertificationPath.Traveller;
import org.introducer.programs.calendar.SeasonEvent;
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
                    An assumption alone makes nothing too late. Where sources can be read in several ways, `readings` \
                    has the days by each and says which one is counted with; `startIfUnsure` is the earliest of them.""")
    @APIResponseSchema(value = CertificationPathView.class, responseCode = "200")
    @APIResponse(responseCode = "422", description = "The season is over")
    public CertificationPathView get(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @Valid @BeanParam SeasonQuery query) {
        return path(applicantId, query, CertificationPathView.Asked.NOTHING);
    }

    @POST
    @PureComputation
    @Operation(
            operationId = "computeCertificationPath",
            summary = "Get the steps to certification with other assumptions or another profile",
            description = """
                    The same answer as the GET, with the processing times, the dates of events, the readings, the \
                    visas or the profile of the body. What the request assumes is marked REQUEST in `restsOn`.""")
    public CertificationPathView ask(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @Valid @BeanParam SeasonQuery query,
            @Valid @RequestBody(required = false) CertificationPathView.Asked body) {
        return path(applicantId, query, body == null ? CertificationPathView.Asked.NOTHING : body);
    }

    private CertificationPathView path(UUID applicantId, SeasonQuery query, CertificationPathView.Asked asked) {
        LocalDate today = LocalDate.now(clock);
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
        requireKnown(asked, CertificationPath.assumable(plan.steps()), CertificationPath.readings(plan.steps()));
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

    /** 422 for an assumption of which nothing would come, or two for one. */
    private static void requireKnown(
            CertificationPathView.Asked asked, Set<String> names, Map<String, String> readings) {
        List<InputError> faults = new ArrayList<>();
        Set<String> days = new HashSet<>();
        for (int i = 0; i < asked.days().size(); i++) {
            String name = asked.days().get(i).name();
            if (!names.contains(name)) {
                faults.add(InputError.at("/days/%d/name".formatted(i), "must be one of " + names));
            } else if (!days.add(name)) {
                faults.add(InputError.at("/days/%d/name".formatted(i), "is there twice"));
            }
        }
        Set<SeasonEvent> events = EnumSet.noneOf(SeasonEvent.class);
        for (int i = 0; i < asked.dates().size(); i++) {
            if (!events.add(asked.dates().get(i).event())) {
                faults.add(InputError.at("/dates/%d/event".formatted(i), "is there twice"));
            }
        }
        Set<String> steps = new HashSet<>();
        for (String reading : new TreeSet<>(asked.readings())) {
            if (!readings.containsKey(reading)) {
                faults.add(InputError.at("/readings", "%s is none of %s".formatted(reading, readings.keySet())));
            } else if (!steps.add(readings.get(reading))) {
                faults.add(InputError.at(
                        "/readings", "%s is a second one of %s".formatted(reading, readings.get(reading))));
            }
        }
        INVALID_INPUT.throwIfAny(faults);
    }

    private static Set<Visa> visas(Profile profile, CertificationPathView.Asked asked) {
        if (asked.visas() != null && !asked.visas().isEmpty()) {
            return new TreeSet<>(asked.visas());
        }
        return profile.visaNeed() == VisaNeed.NOT_REQUIRED ? Set.of() : new TreeSet<>(profile.visas());
    }
}
