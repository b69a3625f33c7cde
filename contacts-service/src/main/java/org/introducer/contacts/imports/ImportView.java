package org.introducer.contacts.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.imports.file.ImportSource;
import org.introducer.platform.job.JobState;
import org.introducer.platform.write.Writes;

/** An import as shown: how far it is and what it comes to. */
@Schema(name = "Import")
record ImportView(
        UUID id,

        @Schema(description = "whose network it goes into") UUID applicantId,

        ImportSource source,
        JobState state,

        @Schema(description = "rows worked on so far", examples = "4")
        int done,

        @Schema(description = "rows of the file", examples = "4")
        int total,

        @Schema(description = "absent while nothing was compared yet")
        Counts counts,

        @Schema(description = "what becomes of each column of the file")
        List<Mapping> columns,

        @Schema(description = "why it failed; empty unless it did")
        List<Failure> errors,

        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    /** How many rows would become, or became, what; the last two only after a revert. */
    @Schema(name = "ImportCounts")
    record Counts(int create, int update, int duplicate, int invalid, int unchanged, Integer reverted, Integer kept) {}

    @Schema(name = "ImportColumn")
    record Mapping(
            @Schema(description = "name in the file", examples = "Email Address")
            String column,

            @Schema(description = "field of the contact; absent: not imported", examples = "emails")
            String field) {}

    @Schema(name = "ImportFailure")
    record Failure(String detail) {}

    static ImportView of(Imports.Import one) {
        return new ImportView(
                one.job().id(),
                one.job().applicantId(),
                one.input().source(),
                one.job().state(),
                one.job().done(),
                one.input().rows(),
                one.counts(),
                one.input().columns().stream()
                        .map(column -> new Mapping(column.name(), column.field()))
                        .toList(),
                one.errors(),
                one.job().createdAt(),
                one.job().version());
    }
}
