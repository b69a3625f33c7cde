package org.introducer.mentorship.run;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/runs/{id}/fairness")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADVISER, ORG_ADMIN})
@Tag(name = "Runs")
public class FairnessResource {

    private final FairnessReports reports;

    FairnessResource(FairnessReports reports) {
        this.reports = reports;
    }

    @GET
    @Operation(operationId = "getRunFairness", summary = "Get the fairness report of a run", description = """
                    Match rate and mean rank of the mentees, how evenly the mentors are loaded, and the same by groups of mentees who \
                    wish to be counted by them, once the run is published. Groups are counted as they were stated when the run was \
                    made. Groups of fewer than five are not shown, nor what they would follow from, nor a rate or mean that \
                    would tell of fewer than five who are matched, unmatched or given another rank than most. Groups are \
                    shown again only where each differs from the reports before, in any cycle, by five people or by none.""")
    @APIResponseSchema(value = FairnessView.class, responseCode = "200")
    @APIResponse(responseCode = "409", description = "The run has no result yet")
    public FairnessView get(UUID id) {
        return reports.of(id);
    }
}
