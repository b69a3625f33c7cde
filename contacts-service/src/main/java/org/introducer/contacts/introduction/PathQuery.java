package org.introducer.contacts.introduction;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How far to look for paths, and how many to answer. */
public class PathQuery {

    private static final int USUAL_HOPS = 3;
    private static final int USUAL_PATHS = 10;

    @QueryParam("maxHops")
    @Min(1)
    @Max(4)
    @Parameter(
            description = "most steps of a path, that to the person who is asked included",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "4", defaultValue = "3"))
    Integer maxHops;

    @QueryParam("limit")
    @Min(1)
    @Max(50)
    @Parameter(
            description = "maximum number of paths",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "50", defaultValue = "10"))
    Integer limit;

    int maxHops() {
        return maxHops == null ? USUAL_HOPS : maxHops;
    }

    int limit() {
        return limit == null ? USUAL_PATHS : limit;
    }
}
