package org.introducer.mentorship.imports;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.imports.ImportAction;
import org.introducer.platform.imports.ImportChange;
import org.introducer.platform.imports.ImportOutcome;
import org.introducer.platform.imports.ImportReason;
import org.jspecify.annotations.Nullable;

/** One row of an imported file: what it says, and what becomes of it. */
@Schema(name = "ImportRow")
record ImportRowView(
        @Schema(description = "place among the rows, from 1", examples = "1")
        int number,

        @Schema(description = "line of the file on which it begins, from 1", examples = "2")
        long line,

        @Schema(description = "name or address of the person, as far as it could be read") @Nullable
        String name,

        @Schema(description = "planned or applied action; absent before the rows are compared") @Nullable
        ImportAction action,

        @Schema(description = "reasons of the action, each with its column")
        List<ImportReason> reasons,

        @Schema(description = "what the file says, in the order of its columns; empty when the row is damaged")
        List<CellView> cells,

        @Schema(description = "the mentor or mentee that the row matches or created") @Nullable
        UUID personId,

        @Schema(description = "fields that the row sets, such as `topics` or `wishes.CAREER`")
        List<ImportChange> changes,

        @Schema(description = "after a revert: REVERTED, or KEPT as a whole or in the fields that the reasons name")
        @Nullable
        ImportOutcome outcome) {

    /** One cell of an imported row. */
    @Schema(name = "ImportCell")
    record CellView(
            @Schema(description = "heading of the column in the file", examples = "Email Address")
            String column,

            @Schema(description = "the cell as the file has it", examples = "ines@example.org")
            String value) {}

    static ImportRowView of(ImportRow row, List<String> columns) {
        return new ImportRowView(
                row.number(),
                row.line(),
                row.name(),
                row.action(),
                row.reasons().stream()
                        .map(reason -> new ImportReason(reason.reason(), reason.column(), reason.detail()))
                        .toList(),
                IntStream.range(0, row.cells().size())
                        .mapToObj(i -> new CellView(columns.get(i), row.cells().get(i)))
                        .toList(),
                row.personId(),
                row.changes().stream()
                        .map(change -> new ImportChange(change.field(), change.before(), change.after()))
                        .toList(),
                row.outcome());
    }
}
