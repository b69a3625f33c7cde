package org.introducer.platform.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.job.JobState;
import org.introducer.platform.write.Writes;
import org.jspecify.annotations.Nullable;

/** The import of a file: how far it is, and what becomes of its rows. */
@Schema(name = "Import")
public record ImportView(
        UUID id,

        @Schema(description = "the applicant to whom the data belongs; absent for shared data")
        @JsonProperty("applicantId")
        @Nullable
        UUID ownerId,

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

        @Schema(description = "absent before the rows are compared") @Nullable
        ImportCounts counts,

        @Schema(description = "the field to which each column of the file is mapped")
        List<ImportColumn> columns,

        @Schema(description = "remarks about the file as a whole")
        List<ImportRemark> remarks,

        @Schema(description = "reasons of the failure; empty unless the state is FAILED")
        List<ImportFailure> errors,

        @Schema(description = "origin of the file, for people") @Nullable
        String reference,

        @Schema(description = "the day on which the file was created or exported") @Nullable
        LocalDate observedOn,

        @Schema(description = "SHA-256 of the file") @Nullable
        String digest,

        Instant createdAt,

        @Schema(description = "absent until it was applied") @Nullable
        Instant appliedAt,

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
