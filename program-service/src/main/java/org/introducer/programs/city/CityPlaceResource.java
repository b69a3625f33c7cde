package org.introducer.programs.city;

import static org.introducer.platform.identity.Role.CURATOR;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.conditional.MergePatch;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/city-places")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "City places")
public class CityPlaceResource {

    private final CityPlaces places;
    private final MergePatch patches;
    private final Writes writes;

    CityPlaceResource(CityPlaces places, MergePatch patches, Writes writes) {
        this.places = places;
        this.patches = patches;
        this.writes = writes;
    }

    @POST
    @RolesAllowed(CURATOR)
    @Operation(
            operationId = "createCityPlace",
            summary = "Create the coordinates of a city",
            description = "Every program in the city that has no coordinates of its own is located there.")
    @APIResponseSchema(value = CityPlaceView.class, responseCode = "201")
    public RestResponse<CityPlaceView> create(@NotNull @Valid CityPlaceDraft draft) {
        return writes.created("/v1/city-places", () -> CityPlaceView.of(places.add(draft)));
    }

    @GET
    @Authenticated
    @ListFields(
            filter = {"id", "createdAt", "city", "state"},
            sort = {"createdAt", "city"})
    @Operation(operationId = "listCityPlaces", summary = "List cities with known coordinates", description = """
                    The coordinates of cities, from which distances to programs without an exact address are measured.""")
    public Page<CityPlaceView> list(@BeanParam ListQuery query) {
        return places.page(query).map(CityPlaceView::of);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(
            operationId = "getCityPlace",
            summary = "Get the coordinates of a city",
            description =
                    "Returns a city with its coordinates and their source. The ETag is needed to change or delete it.")
    public CityPlaceView get(UUID id) {
        return CityPlaceView.of(places.require(id));
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(CURATOR)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "updateCityPlace", summary = "Update the coordinates of a city", description = """
                    Distances of the programs in that city follow at once.""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(ref = "CityPlaceDraft", description = "merge patch")))
    public CityPlaceView change(UUID id, JsonNode patch) {
        CityPlace read = places.require(id);
        CityPlaceDraft draft = patches.apply(read, read.draft(), patch, CityPlaceDraft.class);
        return writes.changed(() -> places.require(id), place -> places.change(place, draft), CityPlaceView::of);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(CURATOR)
    @Operation(
            operationId = "deleteCityPlace",
            summary = "Delete the coordinates of a city",
            description = "Programs located by them have no known place from then on.")
    public void delete(UUID id) {
        writes.deleted(() -> places.require(id), places::delete);
    }
}
