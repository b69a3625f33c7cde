package org.introducer.mentorship.survey;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/cycles/{cycleId}/outcome")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADVISER, ORG_ADMIN})
@Tag(name = "Survey")
public class OutcomeResource {

    private final Surveys surveys;

    OutcomeResource(Surveys surveys) {
        this.surveys = surveys;
    }

    @GET
    @Operation(operationId = "getCycleOutcome", summary = "Get the outcome of a mentoring cycle", description = """
                    Mentorships, sessions, and what the answers to the survey say: satisfaction, abstracts and letters with the number of \
                    answers. Fewer than five answers of a side are not shown.""")
    public OutcomeView outcome(UUID cycleId) {
        return surveys.outcome(cycleId);
    }
}
