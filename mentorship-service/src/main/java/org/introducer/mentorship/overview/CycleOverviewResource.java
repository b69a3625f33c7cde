package org.introducer.mentorship.overview;

import static org.introducer.platform.identity.Role.ADVISER;
import static org.introducer.platform.identity.Role.ORG_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/cycles/{id}/overview")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADVISER, ORG_ADMIN})
@Tag(name = "Cycles")
public class CycleOverviewResource {

    private final CycleOverviews overviews;

    CycleOverviewResource(CycleOverviews overviews) {
        this.overviews = overviews;
    }

    @GET
    @Operation(
            operationId = "getCycleOverview",
            summary = "Get the counts of a cycle and its unmatched mentees in one answer",
            description = """
                    Returns, for a coordinator, mentors and their seats, mentees, requests and mentorships by state, runs by state, and \
                    those whom the published run, or else the latest that has a result, left over, each with its cause; at most 100, the \
                    whole list is at `see`.""")
    public CycleOverviewView overview(UUID id) {
        return overviews.of(id);
    }
}
