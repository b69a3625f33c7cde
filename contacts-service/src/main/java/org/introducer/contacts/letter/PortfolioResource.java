package org.introducer.contacts.letter;

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

@Path("/v1/letter-portfolio")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Letters")
public class PortfolioResource {

    private final Portfolios portfolios;
    private final Access access;

    PortfolioResource(Portfolios portfolios, Access access) {
        this.portfolios = portfolios;
        this.access = access;
    }

    @GET
    @Operation(operationId = "getLetterPortfolio", summary = "Get the letters of a season by track", description = """
                    Returns for each track the letters with their authors, how many are by IR attendings in the US, and warnings: too \
                    few letters, authors who do not fit, all of one institution, one author twice, observation only, thin letters, days \
                    by which they are needed. What is not recorded is in `missing` and makes no warning. Letters of deleted contacts are \
                    left out; those that were declined are shown and not counted.""")
    public PortfolioView portfolio(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @QueryParam("season")
                    @Min(2000)
                    @Max(2100)
                    @Parameter(
                            description =
                                    "match year; default: `targetSeason` of the profile, else the year of the next Match, in March",
                            example = "2027")
                    Integer season) {
        UUID owner = access.toRead(applicantId).id();
        Portfolios.OfSeason found = portfolios.of(owner, season);
        return PortfolioView.of(owner, found.season(), found.portfolio());
    }
}
