package org.introducer.contacts.overview;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
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

@Path("/v1/today")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Overviews")
public class TodayResource {

    private final Today today;
    private final Access access;

    TodayResource(Today today, Access access) {
        this.today = today;
        this.access = access;
    }

    @GET
    @Operation(operationId = "getToday", summary = "Get an applicant's day", description = """
                    Due follow-ups, promises, milestones of the plan, deadlines and events, with names beside the ids: one call for one \
                    screen. The same facts at the same time make the same answer, of at most 50 kB: lists are cut, and `cut` names those \
                    that go on and where they are whole; names and texts that are long end in an ellipsis. Contacts whom the etiquette \
                    policy does not allow to be written to are left out of the follow-ups. Documents are shown to the applicant alone. \
                    When program-service cannot be asked its names are absent, and `unavailable` says so.""")
    public TodayView today(@QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId) {
        return today.of(access.toRead(applicantId));
    }
}
