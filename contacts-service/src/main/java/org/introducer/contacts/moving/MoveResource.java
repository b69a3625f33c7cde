package org.introducer.contacts.moving;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/moves")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Moves")
public class MoveResource {

    private final Moves moves;
    private final Writes writes;

    MoveResource(Moves moves, Writes writes) {
        this.moves = moves;
        this.writes = writes;
    }

    @POST
    @RolesAllowed(APPLICANT)
    @Operation(operationId = "createMove", summary = "Create an order to move me to another tenant", description = """
        Moves profile, network, letters, applications and the profile of a mentee with their ids, in all services, to the \
        applicant's personal tenant or to an organisation that gave an invitation. Consents end, mentorships end and stay as \
        the history of both, and the `externalId` is dropped. It is retried until every service has carried it out; data \
        written in the meantime is moved too. A second call while an order is pending returns that order. Afterwards a token \
        of the tenant that was left is answered with 403 (`person-moved`) wherever it is an applicant's. Nothing is moved \
        when the other tenant has something of the applicant before it begins; what is there stays there.\
        """)
    @APIResponseSchema(value = MoveView.class, responseCode = "202")
    @APIResponse(responseCode = "409", description = "An erasure is pending, or the applicant is there already")
    public RestResponse<MoveView> create(@NotNull @Valid MoveDraft draft) {
        return writes.accepted("/v1/moves", () -> MoveView.of(moves.order(draft)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({APPLICANT, ORG_ADMIN})
    @Operation(operationId = "getMove", summary = "Get the receipt of a move", description = """
                    Returns for each service how many rows of which tables are in the other tenant, what ended and what stays, and why. \
                    When it is done, the same receipt is in both tenants. It tells neither who moved nor where to: the applicant can \
                    read it with a token of either tenant, and so can an org-admin of one of them.""")
    public MoveView get(UUID id) {
        return MoveView.of(moves.require(id));
    }
}
