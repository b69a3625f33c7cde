package org.introducer.platform.personal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes, for the OpenAPI, what {@link PersonalExport} writes under the member {@code tables}. */
@Schema(name = "PersonalExport")
public record PersonalExportView(
        @JsonProperty("applicantId") UUID personId,
        Instant exportedAt,

        @Schema(description = "the rows of each table; what was deleted and can still be restored has `deletedAt`")
        Map<String, List<Map<String, Object>>> tables) {

    /** The member that has the tables. */
    public static final String TABLES = "tables";
}
