package org.introducer.contacts.guidance;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.access.Access;

@Path("/v1/applicants")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Guidance")
public class GuidanceResource {

    static final String SEASON =
            "match year; default: `targetSeason` of the profile, else the year of the next Match, in March";

    private final Readinesses readinesses;
    private final ProposedActions proposed;
    private final Access access;

    GuidanceResource(Readinesses readinesses, ProposedActions proposed, Access access) {
        this.readinesses = readinesses;
        this.proposed = proposed;
        this.access = access;
    }

    @GET
    @Path("/{id}/readiness")
    @Operation(
            operationId = "getApplicantReadiness",
            summary = "Get the readiness of an applicant, over all services",
            description = """
                    Returns for the network, the letters, the visa verdicts, the mentors and the programs what is ready, what is missing \
                    and what is not known, each with the calls that show what it rests on. What is not known is never ready. \
                    program-service and mentorship-service are asked at the same time; when one cannot be asked the answer is made \
                    without it, and `unavailable` names each part that misses something and the service. Not legal advice.""")
    public ReadinessView readiness(
            UUID id,
            @QueryParam("season") @Min(2000) @Max(2100) @Parameter(description = SEASON, example = "2027")
                    Integer season) {
        return readinesses.of(access.toRead(id), season);
    }

    @GET
    @Path("/{id}/next-actions")
    @Operation(
            operationId = "listNextActions",
            summary = "List what an applicant can do next, over all services",
            description = """
                    Due follow-ups and promises, debriefs of events, letters to ask for, milestones of the plan, deadlines of \
                    applications and opportunities, programs whose visa stance is not known, mentoring that waits for an answer, and \
                    steps to certification; each with the rule and the facts that led to it, its deadline and where that is from, and \
                    the call that does it. The same facts at the same time make the same list: ordered by urgency, then by kind in the \
                    order of the policy, then by the deadline, then by what it is about. Messages that the etiquette policy does not \
                    allow are not proposed; they are in `withheld`, with the rule and the first day on which this can change. When a \
                    service cannot be asked the answer is made without it and says so; where the rules of a person's program are not \
                    known for that reason, a message to them is withheld.""")
    public NextActionsView nextActions(
            UUID id,
            @QueryParam("season") @Min(2000) @Max(2100) @Parameter(description = SEASON, example = "2027")
                    Integer season) {
        return proposed.of(access.toRead(id), season);
    }
}
