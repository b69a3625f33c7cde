package org.introducer.platform.list;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters that every queue has: it is ranked by itself, and its cursor pins the moment. */
public class QueueQuery extends LimitQuery {

    @QueryParam("cursor")
    @Parameter(description = "`next` of the previous page; valid for a day", schema = @Schema(maxLength = 4000))
    String cursor;

    /** The cursor as given, or null. */
    public String cursor() {
        return cursor;
    }
}
