package org.introducer.programs.directory;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jspecify.annotations.Nullable;

@Path("/v1/programs/facets")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Programs")
public class FacetResource {

    private final Facets facets;

    FacetResource(Facets facets) {
        this.facets = facets;
    }

    /** The properties of the programs that were found, in numbers; UNKNOWN is a value of its own. */
    @Schema(name = "ProgramFacets")
    record FacetsView(
            @Schema(description = "programs found") long total,

            @Schema(description = "the match year for which sponsorship is read")
            int season,

            @Schema(description = "one entry for each property")
            List<Facet> facets) {}

    /** One property of programs, with how many programs have which value, the most frequent first. */
    @Schema(name = "ProgramFacet")
    record Facet(
            @Schema(description = "the property, as filters name it", examples = "pathway")
            String name,

            @Schema(description = "whether a program can have several values, so that the counts can exceed the total")
            boolean several,

            @Schema(description = "the values that occur, the most frequent first")
            List<Value> values) {}

    /** A value of the property, with the number of programs that have it. */
    @Schema(name = "ProgramFacetValue")
    record Value(
            @Schema(description = "the value, as filters name it", examples = "INTEGRATED")
            String value,

            @Schema(description = "programs with this value")
            long programs,

            @Schema(description = "narrows the list of programs to these", examples = "pathway==INTEGRATED") @Nullable
            String filter) {}

    @GET
    @Operation(
            operationId = "listProgramFacets",
            summary = "Get counts of the programs found, by property",
            description = """
                    Returns, for each property such as state or visa, how many of the programs that `filter` selects have which value; \
                    UNKNOWN is a value of its own. For the numbers beside search filters.""")
    @Cache(maxAge = 60, isPrivate = true)
    public FacetsView list(
            @BeanParam @Valid Selection selection, @QueryParam("near") @Parameter(ref = "near") String near) {
        return facets.of(selection.search(near), selection.filter());
    }
}
