package org.introducer.programs.comparison;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.write.PureComputation;
import org.introducer.programs.season.AskedSeasons;
import org.introducer.programs.season.SeasonQuery;

@Path("/v1/program-comparisons")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Programs")
public class ComparisonResource {

    private final Comparisons comparisons;
    private final AskedSeasons seasons;

    ComparisonResource(Comparisons comparisons, AskedSeasons seasons) {
        this.comparisons = comparisons;
        this.seasons = seasons;
    }

    @POST
    @PureComputation
    @Operation(
            operationId = "comparePrograms",
            summary = "Compare two to five programs side by side",
            description = """
                    Returns one line for each attribute and each fact that is known of any of them, with the evidence of each cell. What \
                    is not known of a program is never taken as the same or as a no. `likeness` counts what is known for the season, \
                    `outlook` what was last known.""")
    public ComparedView compare(@Valid @BeanParam SeasonQuery query, @NotNull @Valid ComparedView.Asked asked) {
        return comparisons.of(asked.programIds(), seasons.any(query), Boolean.TRUE.equals(asked.differencesOnly()));
    }
}
