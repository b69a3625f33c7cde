package org.introducer.contacts.moving;

import static org.introducer.platform.identity.Role.ORG_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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

@Path("/v1/move-invitations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(ORG_ADMIN)
@Tag(name = "Moves")
public class MoveInvitationResource {

    private final MoveInvitations invitations;
    private final Writes writes;

    MoveInvitationResource(MoveInvitations invitations, Writes writes) {
        this.invitations = invitations;
        this.writes = writes;
    }

    @POST
    @Operation(
            operationId = "createMoveInvitation",
            summary = "Create an invitation to move into the organisation",
            description = """
                    The answer holds a code, once, for one applicant of another tenant: with it they move into this one. The \
                    organisation gives it to whom it wants.""")
    @APIResponseSchema(value = MoveInvitationView.class, responseCode = "201")
    public RestResponse<MoveInvitationView> create(@NotNull @Valid MoveInvitationDraft draft) {
        return writes.created("/v1/move-invitations", () -> invitations.invite(draft));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getMoveInvitation",
            summary = "Get an invitation",
            description =
                    "Returns whether the code can still be used. The code itself is shown only when the invitation is created.")
    public MoveInvitationView get(UUID id) {
        return invitations.view(invitations.require(id), null);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteMoveInvitation",
            summary = "Delete an invitation",
            description = "The code can no longer be used; a move that has begun continues.")
    public void delete(UUID id) {
        writes.deleted(() -> invitations.require(id), invitations::withdraw);
    }
}
