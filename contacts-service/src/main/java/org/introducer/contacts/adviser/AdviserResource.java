package org.introducer.contacts.adviser;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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

@Path("/v1/advisers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Advisers")
public class AdviserResource {

    private final Advisers advisers;
    private final Writes writes;

    AdviserResource(Advisers advisers, Writes writes) {
        this.advisers = advisers;
        this.writes = writes;
    }

    @GET
    @RolesAllowed({APPLICANT, ADVISER, ORG_ADMIN, INTEGRATION})
    @ListFields(
            filter = {"id", "createdAt", "sub", "name"},
            sort = {"createdAt", "name"})
    @Operation(
            operationId = "listAdvisers",
            summary = "List the advisers of my organisation",
            description = "Everybody of the tenant sees them: an applicant finds here whom a consent can name.")
    public Page<AdviserView> list(@BeanParam ListQuery query) {
        return advisers.all(query).map(AdviserView::of);
    }

    @GET
    @Path("/{sub}")
    @RolesAllowed({APPLICANT, ADVISER, ORG_ADMIN, INTEGRATION})
    @Operation(
            operationId = "getAdviser",
            summary = "Get an adviser of my organisation",
            description = "Returns the adviser's name, title and focus, by the subject of the adviser's tokens.")
    public AdviserView get(UUID sub) {
        return AdviserView.of(advisers.require(sub));
    }

    @PUT
    @Path("/{sub}")
    @RolesAllowed({ADVISER, ORG_ADMIN})
    @Operation(operationId = "putAdviser", summary = "Create or replace an adviser", description = """
                    An org-admin for any adviser of the organisation, an adviser for the own entry. Without `If-Match` it \
                    creates the entry (201); one that exists is replaced with `If-Match`. The role of an adviser comes from \
                    the identity provider: an entry here gives no permission.""")
    @APIResponseSchema(value = AdviserView.class, responseCode = "201")
    public RestResponse<AdviserView> put(UUID sub, @NotNull @Valid AdviserView.Draft draft) {
        return writes.put(() -> advisers.of(sub), adviser -> advisers.describe(sub, adviser, draft), AdviserView::of);
    }

    @DELETE
    @Path("/{sub}")
    @RolesAllowed(ORG_ADMIN)
    @Operation(operationId = "deleteAdviser", summary = "Delete an adviser", description = """
                    All assignments of the adviser end, and with them what consents to the organisation's advisers allowed. \
                    A consent that an applicant gave to this adviser by name stays until the applicant revokes it.""")
    public void delete(UUID sub) {
        writes.deleted(() -> advisers.require(sub), advisers::remove);
    }
}
