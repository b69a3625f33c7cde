package org.introducer.mentorship.concern;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/mentorships/{mentorshipId}/concerns")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, MENTOR, ADVISER, ORG_ADMIN})
@Tag(name = "Concerns")
public class ConcernReportResource {

    private final Concerns concerns;
    private final Writes writes;

    ConcernReportResource(Concerns concerns, Writes writes) {
        this.concerns = concerns;
        this.writes = writes;
    }

    @POST
    @Operation(operationId = "reportConcern", summary = "Report a concern about a mentorship", description = """
                    Either of the two reports to the coordinators, and nobody else. An active mentorship is paused at once, a \
                    proposal is withdrawn, and the two are not matched again. The other side is not told that there is a report, \
                    nor who made it. A coordinator who is one of the two does not see it.""")
    @APIResponseSchema(value = ConcernView.class, responseCode = "201")
    public RestResponse<ConcernView> report(UUID mentorshipId, @NotNull @Valid ConcernView.Draft draft) {
        return writes.created("/v1/concerns", () -> concerns.view(concerns.report(mentorshipId, draft)));
    }
}
