package org.introducer.programs.season;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The season that a request asks about. */
public class SeasonQuery {

    @QueryParam("season")
    @Min(2000)
    @Max(2100)
    @Parameter(description = "match year; default: the season that began most recently", example = "2027")
    Integer season;

    /** The season as given; empty: the one that began most recently. */
    public Optional<Integer> season() {
        return Optional.ofNullable(season);
    }
}
