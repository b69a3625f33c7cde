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

/** What became of one row of a file. */
@Schema(name = "ImportRow")
record ImportRowView(
        @Schema(description = "place among the rows, from 1", examples = "1")
        long number,

        @Schema(description = "where it begins in the file, from 1", examples = "2")
        long line,

        @Schema(
                description =
                        "what the row is about: a code, a case number, or year, employer and place; absent when it is invalid",
                examples = "4160100001")
        String subject,

        @Schema(description = "what would become, or became, of it")
        ImportAction action,

        @Schema(description = "why, and what was noticed") List<ImportReason> reasons,

        @Schema(
                description =
                        "the fields that a file says anew or otherwise; absent for petitions and filings that are new")
        List<ImportChange> changes,

        @Schema(description = "after a revert: undone, or kept for the reasons named")
        ImportOutcome outcome) {

    private static final Pattern WORD_BREAK = Pattern.compile("_([a-z])");

    static ImportRowView of(ImportRowEntry row) {
        return new ImportRowView(
                row.number, row.line, row.subject, row.action, row.reasons, changes(row.changes), row.outcome);
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
