package org.introducer.programs.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.job.Job;
import org.introducer.platform.job.JobState;
import org.introducer.platform.write.Writes;
import org.introducer.programs.imports.file.Source;

/** An import as shown: how far it is and what came of its rows. */
@Schema(name = "Import")
record ImportView(
        UUID id,
        Source source,
        JobState state,

        @Schema(description = "rows worked on so far") int done,

        @Schema(description = "rows in all") Integer total,

        boolean dryRun,

        @Schema(description = "where the file is from: stamped on all that comes of it")
        String reference,

        @Schema(description = "the day on which the file said so")
        LocalDate observedOn,

        @Schema(description = "SHA-256 of the file") String digest,

        int rows,

        @Schema(description = "absent until the rows have been looked at")
        Integer created,

        Integer updated,
        Integer unchanged,
        Integer rejected,

        @Schema(description = "rows that a reversal took back")
        Integer undone,

        @Schema(description = "rows that a reversal left, see the list of rows")
        Integer blocked,

        @Schema(description = "the first 100 rejected rows, or why the import failed")
        List<RowError> errors,

        Instant createdAt,
        Instant appliedAt,
        @JsonIgnore long version)
        implements Writes.Created {

    /** Why a row was rejected, or without a row, why the import failed. */
    @Schema(name = "ImportError")
    record RowError(
            @Schema(examples = "17") Long row,

            @Schema(examples = "acgme_code has not 10 digits: 416")
            String detail) {}

    static ImportView of(ObjectMapper json, Job job) {
        ImportOrder order = order(json, job);
        ImportTally tally = tally(json, job);
        boolean counted = tally != null;
        return new ImportView(
                job.id(),
                order.source(),
                job.state(),
                job.done(),
                job.total() == null ? Integer.valueOf(order.rows()) : job.total(),
                order.dryRun(),
                order.reference(),
                order.observedOn(),
                order.digest(),
                order.rows(),
                counted ? tally.created() : null,
                counted ? tally.updated() : null,
                counted ? tally.unchanged() : null,
                counted ? Integer.valueOf(tally.rejected()) : Integer.valueOf(order.refused()),
                counted ? tally.undone() : null,
                counted ? tally.blocked() : null,
                read(json, job.errors(), RowError[].class) == null
                        ? List.of()
                        : List.of(read(json, job.errors(), RowError[].class)),
                job.createdAt(),
                counted ? tally.appliedAt() : null,
                job.version());
    }

    static ImportOrder order(ObjectMapper json, Job job) {
        return read(json, job.input(), ImportOrder.class);
    }

    /** What came of the rows, null before they were looked at. */
    static ImportTally tally(ObjectMapper json, Job job) {
        return read(json, job.result(), ImportTally.class);
    }

    private static <T> T read(ObjectMapper json, JsonNode node, Class<T> type) {
        try {
            return node == null || node.isNull() ? null : json.treeToValue(node, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored import cannot be read", e);
        }
    }
}
