package org.introducer.programs.origin;

import static org.introducer.platform.identity.Role.CURATOR;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.language.IsoCountry;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/resident-origins")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "IMG history")
public class OriginResource {

    private final Origins origins;
    private final Writes writes;

    OriginResource(Origins origins, Writes writes) {
        this.origins = origins;
        this.writes = writes;
    }

    @GET
    @Path("/programs")
    @Authenticated
    @Operation(
            operationId = "listOriginPrograms",
            summary = "List the programs where residents from a country or school trained",
            description = """
                    Returns the programs whose own answer shows such residents: groups of at least five, all seasons together, in steps \
                    of five; as the answer about the program explains.""")
    public OriginView.OfCountry ofCountry(
            @QueryParam("country")
                    @NotNull
                    @IsoCountry
                    @Parameter(description = "of the medical school", example = "NG")
                    String country,
            @QueryParam("school") @Size(max = 200) @Parameter(description = "only this medical school") String school) {
        return origins.of(country, school);
    }

    @POST
    @RolesAllowed(CURATOR)
    @Operation(
            operationId = "createResidentOrigins",
            summary = "Create the countries and schools of the residents of a season",
            description = "Needs evidence. Exact counts are for curators only.")
    @APIResponseSchema(value = OriginView.class, responseCode = "201")
    public RestResponse<OriginView> create(@NotNull @Valid OriginDraft draft) {
        return writes.created("/v1/resident-origins", () -> OriginView.of(origins.add(draft)));
    }

    @GET
    @RolesAllowed(CURATOR)
    @ListFields(
            filter = {"id", "programId", "season", "createdAt"},
            sort = {"createdAt"})
    @Operation(
            operationId = "listResidentOrigins",
            summary = "List the countries and schools of residents as entered",
            description = "Exact counts by program and season, for curators.")
    public Page<OriginView> list(@BeanParam ListQuery query) {
        return origins.page(query).map(OriginView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(CURATOR)
    @Operation(
            operationId = "getResidentOrigins",
            summary = "Get the countries and schools of the residents of a season as entered",
            description = """
                    Returns the exact counts with their evidence. Others see counts from which nobody can be told, at \
                    `/v1/programs/{id}/resident-origins`.""")
    public OriginView get(UUID id) {
        return OriginView.of(origins.require(id));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(CURATOR)
    @Operation(
            operationId = "deleteResidentOrigins",
            summary = "Delete the countries and schools of the residents of a season",
            description =
                    "They no longer count, and the seasons that counted in one block with them only in a later block; others can be entered for the season.")
    public void delete(UUID id) {
        writes.deleted(() -> origins.require(id), origins::delete);
    }
}
