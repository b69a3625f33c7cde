package org.introducer.programs.unmatched;

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
import org.introducer.programs.prospect.Candidacies;
import org.introducer.programs.season.SeasonQuery;
import org.introducer.programs.unmatched.AfterNoMatchView.Situation;

@Path("/v1/after-no-match")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Seasons")
public class AfterNoMatchResource {

    private final AfterNoMatch afterNoMatch;
    private final Candidacies candidacies;

    AfterNoMatchResource(AfterNoMatch afterNoMatch, Candidacies candidacies) {
        this.afterNoMatch = afterNoMatch;
        this.candidacies = candidacies;
    }

    @GET
    @Operation(
            operationId = "getAfterNoMatch",
            summary = "Get the options of an applicant after no match",
            description = """
                    SOAP with its dates and conditions, the case of an advanced position without a PGY-1 before it, the \
                    steps of a year until the next Match with their latest safe days, what carries over, and which \
                    limits to the years since graduation are still met then. What no source says is a question or \
                    unknown; nothing here says how likely anything is. `season` can be the one before the present \
                    one, whose Match is over.""")
    @APIResponseSchema(value = AfterNoMatchView.class, responseCode = "200")
    @APIResponse(responseCode = "422", description = "The season is over")
    public AfterNoMatchView get(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @QueryParam("situation") @Parameter(description = "default: UNMATCHED") Situation situation,
            @Valid @BeanParam SeasonQuery query) {
        return afterNoMatch.of(
                candidacies.lastOrOpen(applicantId, query), situation == null ? Situation.UNMATCHED : situation);
    }
}
