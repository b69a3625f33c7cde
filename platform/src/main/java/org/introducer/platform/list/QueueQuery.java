package org.introducer.platform.list;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters that every queue has: it is ranked by itself, and its cursor pins the moment. */
public class QueueQuery {

    @QueryParam("limit")
    @Min(1)
    @Max(200)
    @Parameter(
            description = "maximum number of items",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    Integer limit;

    @QueryParam("cursor")
    @Parameter(description = "`next` of the previous page; valid for a day", schema = @Schema(maxLength = 4000))
    String cursor;

    /** How many items a page may have. */
    public int limit() {
        return limit == null ? ListQuery.DEFAULT_LIMIT : limit;
    }

    /** The cursor as given, or null. */
    public String cursor() {
        return cursor;
    }
}
