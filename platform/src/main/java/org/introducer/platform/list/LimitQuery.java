package org.introducer.platform.list;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How much of a list or a queue one answer may hold. */
public abstract class LimitQuery {

    static final int DEFAULT_LIMIT = 50;

    @QueryParam("limit")
    @Min(1)
    @Max(200)
    @Parameter(
            description = "maximum number of items",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    Integer limit;

    /** How many items an answer may have. */
    public int limit() {
        return limit == null ? DEFAULT_LIMIT : limit;
    }
}
