package org.introducer.platform.list;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters that every feed has: it is read on from a place, the oldest first. */
public class FeedQuery {

    @QueryParam("after")
    @Parameter(
            description = "`next` of the call before; default: from the first change that is kept",
            schema = @Schema(maxLength = 4000))
    String after;

    // Not LimitQuery's: feeds were released with a format, lists and queues without.
    @QueryParam("limit")
    @Min(1)
    @Max(200)
    @Parameter(
            description = "maximum number of items",
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            format = "int32",
                            minimum = "1",
                            maximum = "200",
                            defaultValue = "50"))
    Integer limit;

    /** The cursor as given, or null. */
    public String after() {
        return after;
    }

    /** How many items an answer may have. */
    public int limit() {
        return limit == null ? LimitQuery.DEFAULT_LIMIT : limit;
    }
}
