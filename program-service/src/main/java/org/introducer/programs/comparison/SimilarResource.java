package org.introducer.programs.comparison;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.programs.season.AskedSeasons;
import org.introducer.programs.season.SeasonQuery;

@Path("/v1/programs/{id}/similar")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Programs")
public class SimilarResource {

    private static final int FEW = 10;

    private final SimilarPrograms similar;
    private final AskedSeasons seasons;

    SimilarResource(SimilarPrograms similar, AskedSeasons seasons) {
        this.similar = similar;
        this.seasons = seasons;
    }

    @GET
    @Operation(
            operationId = "listSimilarPrograms",
            summary = "List the programs that are similar to a program",
            description = """
                    Programs of the same pathway, with the respects in which they are the same, differ, or cannot be \
                    compared because something is not known. Ordered by how many are the same, then by how few \
                    differ, then by distance. It says nothing about chances.""")
    public SimilarView similar(
            UUID id,
            @Valid @BeanParam SeasonQuery query,
            @QueryParam("limit")
                    @Min(1)
                    @Max(50)
                    @Parameter(
                            description = "maximum number of programs",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "50",
                                            defaultValue = "10"))
                    Integer limit) {
        return similar.of(id, seasons.any(query), limit == null ? FEW : limit);
    }
}
