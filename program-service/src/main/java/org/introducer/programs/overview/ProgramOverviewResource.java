package org.introducer.programs.overview;

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

@Path("/v1/programs/{id}/overview")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Programs")
public class ProgramOverviewResource {

    private final ProgramOverviews overviews;
    private final Applicants applicants;
    private final AskedSeasons seasons;
    private final Access access;

    ProgramOverviewResource(ProgramOverviews overviews, Applicants applicants, AskedSeasons seasons, Access access) {
        this.overviews = overviews;
        this.applicants = applicants;
        this.seasons = seasons;
        this.access = access;
    }

    @GET
    @Operation(
            operationId = "getProgramOverview",
            summary = "Get a program as one applicant sees it, in one answer",
            description = """
                    Returns the tracks of the program, the current reading of each fact with freshness and source, the visa verdict in \
                    short with the rules that decide it and what to ask, IMGs with their denominators, the H-1B history of its \
                    employers, the applicant's contacts there, the dates of the season, and what the applicant has made of it: \
                    application and shortlists. Every list is limited and says where the whole is. What an unavailable service would \
                    have told is named in `unavailable`. Not legal advice.""")
    @APIResponseSchema(value = ProgramOverviewView.class, responseCode = "200")
    @APIResponse(responseCode = "422", description = "The season is over")
    public ProgramOverviewView overview(
            UUID id,
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @Valid @BeanParam SeasonQuery query) {
        return overviews.of(id, access.toRead(applicants.named(applicantId)).id(), seasons.open(query));
    }
}
