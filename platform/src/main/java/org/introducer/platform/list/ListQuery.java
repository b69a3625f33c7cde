package org.introducer.platform.list;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters that every list has. */
public class ListQuery extends LimitQuery {

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
