package org.introducer.mentorship.donotmatch;

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

@Path("/v1/do-not-matches")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, MENTOR, ADVISER, ORG_ADMIN})
@Tag(name = "Do not match")
public class DoNotMatchResource {

    private final DoNotMatches rules;
    private final Writes writes;

    DoNotMatchResource(DoNotMatches rules, Writes writes) {
        this.rules = rules;
        this.writes = writes;
    }

    @POST
    @Operation(operationId = "createDoNotMatch", summary = "Create a do-not-match entry", description = """
                    No two of the people named are matched from then on. The others are never told of it, nor is the \
                    reason shown to them.""")
    @APIResponseSchema(value = DoNotMatchView.class, responseCode = "201")
    public RestResponse<DoNotMatchView> keepApart(@NotNull @Valid DoNotMatchView.Draft draft) {
        return writes.created("/v1/do-not-matches", () -> DoNotMatchView.of(rules.add(draft)));
    }

    @GET
    @ListFields(
            filter = {"id", "createdAt", "cycleId"},
            sort = {"createdAt"})
    @Operation(operationId = "listDoNotMatches", summary = "List do-not-match entries", description = """
                    Returns the entries that the caller created; for a coordinator, all of the organisation. Whoever else is named \
                    never learns of an entry.""")
    public Page<DoNotMatchView> list(@BeanParam ListQuery query) {
        return rules.mine(query).map(DoNotMatchView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getDoNotMatch", summary = "Get a do-not-match entry", description = """
                    People who are never matched with each other, shown to its author and to coordinators. The ETag is \
                    needed to lift it.""")
    public DoNotMatchView get(UUID id) {
        return DoNotMatchView.of(rules.require(id));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteDoNotMatch",
            summary = "Delete a do-not-match entry",
            description = "The people named may be matched again, unless another entry keeps them apart.")
    public void lift(UUID id) {
        writes.deleted(() -> rules.require(id), rules::delete);
    }
}
