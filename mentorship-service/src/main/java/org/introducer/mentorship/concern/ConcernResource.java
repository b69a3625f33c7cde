package org.introducer.mentorship.concern;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/concerns")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, MENTOR, ADVISER, ORG_ADMIN})
@Tag(name = "Concerns")
public class ConcernResource {

    private final Concerns concerns;
    private final Writes writes;

    ConcernResource(Concerns concerns, Writes writes) {
        this.concerns = concerns;
        this.writes = writes;
    }

    @GET
    @ListFields(
            filter = {"id", "createdAt", "mentorshipId", "state"},
            sort = {"createdAt"})
    @Operation(operationId = "listConcerns", summary = "List the concerns", description = """
                    Returns the concerns that the caller reported; a coordinator sees all of the tenant, except those about themselves.""")
    public Page<ConcernView> list(@BeanParam ListQuery query) {
        return concerns.mine(query);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getConcern",
            summary = "Get a concern",
            description = "Returns a concern with its state. Only the person who reported it and coordinators see it.")
    public ConcernView get(UUID id) {
        return concerns.view(concerns.require(id));
    }

    @POST
    @Path("/{id}/resolve")
    @RolesAllowed({ADVISER, ORG_ADMIN})
    @Operation(operationId = "resolveConcern", summary = "Resolve a concern", description = """
                    A coordinator closes a concern with the conclusion. The mentorship stays paused until it is ended or resumed; \
                    the do-not-match stays until it is deleted.""")
    @APIResponseSchema(value = ConcernView.class, responseCode = "200")
    public RestResponse<ConcernView> resolve(UUID id, @NotNull @Valid ConcernView.Resolution resolution) {
        return writes.done(() -> concerns.view(concerns.resolve(id, resolution.resolution())));
    }
}
