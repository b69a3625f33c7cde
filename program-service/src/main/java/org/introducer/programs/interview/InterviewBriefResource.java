package org.introducer.programs.interview;

import static org.introducer.platform.identity.Role.ADVISER;
import static org.introducer.platform.identity.Role.APPLICANT;
import static org.introducer.platform.identity.Role.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.access.Access;
import org.introducer.programs.applicant.Applicants;
import org.introducer.programs.season.AskedSeasons;
import org.introducer.programs.season.SeasonQuery;

@Path("/v1/programs/{id}/interview-brief")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Applications")
public class InterviewBriefResource {

    private final InterviewBriefs briefs;
    private final Applicants applicants;
    private final AskedSeasons seasons;
    private final Access access;

    InterviewBriefResource(InterviewBriefs briefs, Applicants applicants, AskedSeasons seasons, Access access) {
        this.briefs = briefs;
        this.applicants = applicants;
        this.seasons = seasons;
        this.access = access;
    }

    @GET
    @Operation(
            operationId = "getInterviewBrief",
            summary = "Get the brief for an interview at a program",
            description = """
                    The applicant's contacts at the program, how they know the applicant and whether they may be written to; \
                    mentors there; what changed about the program within a year; what the applicant's verdict and \
                    requirements rest on and that is unverified, with what to ask whom; and whether the program wants to \
                    be contacted after the interview. What an unavailable service would have told is named in `missing`.""")
    @APIResponseSchema(value = InterviewBriefView.class, responseCode = "200")
    @APIResponse(responseCode = "422", description = "The season is over")
    public InterviewBriefView brief(
            UUID id,
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @Valid @BeanParam SeasonQuery query) {
        return briefs.of(id, access.toRead(applicants.named(applicantId)).id(), seasons.open(query));
    }
}
