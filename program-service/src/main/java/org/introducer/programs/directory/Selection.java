package org.introducer.programs.directory;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.introducer.programs.program.Search;

/** The query parameters that select the programs of which something is counted. */
public class Selection {

    @QueryParam("q")
    @Size(max = 200)
    @Parameter(description = "words, as in the list of programs", example = "alabama")
    String q;

    @QueryParam("filter")
    @Parameter(
            description = "RSQL, as in the list of programs",
            schema = @Schema(type = SchemaType.STRING, maxLength = 2000))
    String filter;

    @QueryParam("season")
    @Min(2000)
    @Max(2100)
    @Parameter(description = "match year; default: the season that began most recently")
    Integer season;

    /** @param near which a resource takes itself, because a reference to a shared parameter is lost on a field */
    Search search(String near) {
        return Search.of(q, near, season);
    }

    /** The filter as given, or null. */
    String filter() {
        return filter;
    }
}
