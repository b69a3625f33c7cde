package org.introducer.platform.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.job.JobState;
import org.introducer.platform.write.Writes;

/** An import as shown: how far it is and what it comes to. */
@Schema(name = "Import")
public record ImportView(
        UUID id,

        @Schema(description = "whose data it goes to; absent for what is shared")
        UUID applicantId,

        @Schema(description = "kind of file", examples = "ACGME")
        String source,

        @Schema(
                description =
                        "QUEUED, RUNNING (rows are compared), PREVIEWED, APPLYING (or being reverted), DONE, REVERTED, CANCELLED, FAILED")
        JobState state,

        @Schema(description = "rows worked on so far", examples = "4")
        int done,

        @Schema(description = "rows of the file", examples = "4")
        int total,

        @Schema(description = "absent while nothing was compared yet")
        ImportCounts counts,

        @Schema(description = "what becomes of each column of the file")
        List<ImportColumn> columns,

        @Schema(description = "what is to be said of the file as a whole")
        List<ImportRemark> remarks,

        @Schema(description = "why it failed; empty unless it did")
        List<ImportFailure> errors,

        @Schema(description = "where the file is from") String reference,

        @Schema(description = "the day on which the file said so")
        LocalDate observedOn,

        @Schema(description = "SHA-256 of the file") String digest,

        Instant createdAt,

        @Schema(description = "absent until it was applied") Instant appliedAt,

        @JsonIgnore long version)
        implements Writes.Created {

    /** The same import into what is shared: it names nobody. */
    public ImportView ofNobody() {
        return new ImportView(
                id,
                null,
                source,
                state,
                done,
                total,
                counts,
                columns,
                remarks,
                errors,
                reference,
                observedOn,
                digest,
                createdAt,
                appliedAt,
                version);
    }
}
