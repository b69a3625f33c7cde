package org.introducer.contacts.plan;

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

@Path("/v1/plan")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Plan")
public class PlanResource {

    private final Plans plans;
    private final Access access;

    PlanResource(Plans plans, Access access) {
        this.plans = plans;
        this.access = access;
    }

    @GET
    @Operation(operationId = "getPlan", summary = "Get my networking plan", description = """
                    24 months of networking in three phases, counted back from the day on which applications of the season are \
                    sent. Each milestone is measured by what is recorded, with why it matters and what comes next. What no record \
                    can say is UNKNOWN and has a question; it is never shown as done.""")
    public PlanView plan(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @QueryParam("season")
                    @Min(2000)
                    @Max(2100)
                    @Parameter(
                            description =
                                    "match year; default: `targetSeason` of the profile, else the year of the next Match, in March",
                            example = "2028")
                    Integer season) {
        return plans.of(access.toRead(applicantId).id(), season);
    }
}
