package org.introducer.mentorship.coordination;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/coordinators")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(ORG_ADMIN)
@Tag(name = "Coordinators")
public class CoordinatorResource {

    private final Coordination coordination;
    private final Writes writes;

    CoordinatorResource(Coordination coordination, Writes writes) {
        this.coordination = coordination;
        this.writes = writes;
    }

    @POST
    @Operation(
            operationId = "addCoordinator",
            summary = "Create a coordinator",
            description = "Gives an adviser the permission to run the mentoring of the tenant.")
    @APIResponseSchema(value = CoordinatorView.class, responseCode = "201")
    public RestResponse<CoordinatorView> add(@NotNull @Valid CoordinatorView.Draft draft) {
        return writes.created("/v1/coordinators", () -> CoordinatorView.of(coordination.add(draft.sub())));
    }

    @GET
    @ListFields(
            filter = {"id", "createdAt", "sub"},
            sort = {"createdAt"})
    @Operation(operationId = "listCoordinators", summary = "List coordinators", description = """
                    Returns the advisers who may prepare, review and publish runs, and see all mentoring of the organisation.""")
    public Page<CoordinatorView> list(@BeanParam ListQuery query) {
        return coordination.all(query).map(CoordinatorView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getCoordinator",
            summary = "Get a coordinator",
            description = "Returns an adviser who may prepare, review and publish runs of the tenant.")
    public CoordinatorView get(UUID id) {
        return CoordinatorView.of(coordination.require(id));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "removeCoordinator",
            summary = "Delete a coordinator",
            description = "The adviser can no longer run the mentoring of the organisation, from the next request on.")
    public void remove(UUID id) {
        writes.deleted(() -> coordination.require(id), coordination::revoke);
    }
}
