package org.introducer.platform.list;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters that every list has. */
public class ListQuery {

    static final int DEFAULT_LIMIT = 50;

    @QueryParam("limit")
    @Min(1)
    @Max(200)
    @Parameter(
            description = "maximum number of items",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    Integer limit;

    @QueryParam("cursor")
    @Parameter(description = "`next` of the previous page", schema = @Schema(maxLength = 4000))
    String cursor;

    @QueryParam("filter")
    @Parameter(
            description =
                    "RSQL over the list's fields: `;` and, `,` or, parentheses, `== != =lt= =le= =gt= =ge= =in= =out= =null=`, `*` in text",
            schema = @Schema(maxLength = 2000))
    String filter;

    @QueryParam("sort")
    @Parameter(
            description = "one of the sorts of the list; a leading `-` means descending",
            schema = @Schema(maxLength = 100))
    String sort;

    @QueryParam("total")
    @Parameter(
            description = "also count all items",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    Boolean total;

    /** How many items a page may have. */
    int limit() {
        return limit == null ? DEFAULT_LIMIT : limit;
    }

    /** Whether all items are to be counted. */
    boolean total() {
        return Boolean.TRUE.equals(total);
    }

    /** Whether the first page is asked for. */
    public boolean first() {
        return cursor == null;
    }

    /** The sort as given, or null. */
    public String sort() {
        return sort;
    }

    /** The filter as given, or null. */
    public String filter() {
        return filter;
    }
}
