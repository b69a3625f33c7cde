package org.introducer.mentorship.team;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;

@Path("/v1/cycles/{cycleId}/teams")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, ORG_ADMIN})
@Tag(name = "Mentorships")
public class TeamResource {

    private final Teams teams;

    TeamResource(Teams teams) {
        this.teams = teams;
    }

    @GET
    @ListFields(
            filter = {"id", "createdAt", "menteeId"},
            sort = {"createdAt"})
    @Operation(operationId = "listTeams", summary = "List the mentor teams of a cycle", description = """
                    Returns for each mentee one place per type of mentor wanted, with who has it. A run matches each type for itself, \
                    with the seats that mentors have for it: STABLE is stable in each type. A mentor with seats of two types can have \
                    two places. A coordinator sees all, others their own.""")
    public Page<TeamView> list(
            UUID cycleId,
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @BeanParam ListQuery query) {
        return teams.of(cycleId, applicantId, query);
    }
}
