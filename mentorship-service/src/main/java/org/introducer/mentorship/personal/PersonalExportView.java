package org.introducer.mentorship.personal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Everything that the service keeps of a person, by table.
 *
 * <p>Describes for the OpenAPI what is exported.
 */
@Schema(name = "PersonalExport")
record PersonalExportView(
        UUID applicantId,

        @Schema(description = "when it was made; all rows are of this moment")
        Instant exportedAt,

        @Schema(description = "the rows of each table; what was deleted and can still be restored has `deletedAt`")
        Map<String, List<Map<String, Object>>> tables) {

    /** The member that has the tables. */
    static final String TABLES = "tables";
}
