package org.introducer.contacts.plan;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.access.Access;
import org.introducer.platform.access.Writable;
import org.introducer.platform.write.Writes;

@Path("/v1/presence")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Plan")
public class PresenceResource {

    private final Presences presences;
    private final Access access;
    private final Writes writes;

    PresenceResource(Presences presences, Access access, Writes writes) {
        this.presences = presences;
        this.access = access;
        this.writes = writes;
    }

    @GET
    @Operation(operationId = "getPresence", summary = "Get my presence check list", description = """
                    Returns what others look at first: LinkedIn headline, About and projects, X, CV and elevator pitch, each with the \
                    day on which it was last revised, as the applicant says. Nothing is fetched from elsewhere. Without anything said it \
                    is empty, never 404.""")
    public PresenceView get(@QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId) {
        return presences.of(access.toRead(applicantId));
    }

    @PUT
    @Operation(
            operationId = "replacePresence",
            summary = "Replace my presence check list",
            description = "The days on which items were last revised; an item without a day is missing.")
    public PresenceView replace(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @NotNull @Valid PresenceDraft draft) {
        Writable owner = access.toWrite(applicantId);
        return writes.changed(
                () -> presences.current(owner),
                Presence::shownVersion,
                presence -> presences.describe(owner, presence, draft),
                presences::view);
    }
}
