package org.introducer.programs.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.imports.ImportAction;
import org.introducer.platform.imports.ImportChange;
import org.introducer.platform.imports.ImportOutcome;
import org.introducer.platform.imports.ImportReason;
import org.jspecify.annotations.Nullable;

/** What became of one row of an imported file. */
@Schema(name = "ImportRow")
record ImportRowView(
        @Schema(description = "place among the rows, from 1", examples = "1")
        long number,

        @Schema(description = "line of the file on which it begins, from 1", examples = "2")
        long line,

        @Schema(
                description =
                        "subject of the row: a code, a case number, or year, employer and place; absent when the row is "
                                + "invalid",
                examples = "4160100001")
        @Nullable
        String subject,

        @Schema(description = "planned or applied action") @Nullable
        ImportAction action,

        @Schema(description = "reasons of the action") @Nullable
        List<ImportReason> reasons,

        @Schema(description = "the fields that the file adds or changes; absent for new petitions and filings")
        @Nullable
        List<ImportChange> changes,

        @Schema(description = "after a revert: REVERTED, or KEPT for the reasons named") @Nullable
        ImportOutcome outcome) {

    private static final Pattern WORD_BREAK = Pattern.compile("_([a-z])");

    static ImportRowView of(ImportRowEntry row) {
        return new ImportRowView(
                row.number,
                row.line,
                row.subject,
                row.action,
                row.reasons.stream().map(StoredReason::view).toList(),
                changes(row.changes),
                row.outcome);
    }

    private static List<ImportChange> changes(JsonNode stored) {
        if (stored == null) {
            return null;
        }
        List<ImportChange> changes = new ArrayList<>();
        stored.forEach(change -> changes.add(new ImportChange(
                WORD_BREAK
                        .matcher(change.path("field").asText())
                        .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT)),
                known(change.get("before")),
                known(change.get("after")))));
        return changes;
    }

    private static JsonNode known(JsonNode value) {
        return value == null || value.isNull() ? null : value;
    }
}
