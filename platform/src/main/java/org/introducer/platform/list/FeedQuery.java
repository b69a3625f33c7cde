package org.introducer.platform.list;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters that every feed has: it is read on from a place, the oldest first. */
public class FeedQuery extends LimitQuery {

    @QueryParam("after")
    @Parameter(
            description = "`next` of the call before; default: from the first change that is kept",
            schema = @Schema(maxLength = 4000))
    String after;

    /** The cursor as given, or null. */
    public String after() {
        return after;
    }
}
