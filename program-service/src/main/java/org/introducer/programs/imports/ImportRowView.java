package org.introducer.programs.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.imports.ImportRowEntry.Outcome;

/** What became of one row of a file. */
@Schema(name = "ImportRow")
record ImportRowView(
        @Schema(description = "place in the file, from 1, the header not counted", examples = "1")
        long number,

        @Schema(
                description = "what the row is about: a code, a case number, or year, employer and place",
                examples = "4160100001")
        String subject,

        Outcome outcome,

        @Schema(description = "why the row was rejected") String problem,

        @Schema(
                description =
                        "the fields that a file says anew or otherwise; absent for petitions and filings that are new")
        List<Change> diff,

        @Schema(description = "why a reversal of the import left this row as it is")
        String blocked) {

    private static final Pattern WORD_BREAK = Pattern.compile("_([a-z])");

    /** One field: what was known and what the file says. */
    @Schema(name = "ImportChange")
    record Change(
            @Schema(examples = "city") String field,

            @Schema(implementation = Object.class, description = "absent when nothing was known")
            JsonNode before,

            @Schema(implementation = Object.class) JsonNode after) {}

    static ImportRowView of(ImportRowEntry row) {
        return new ImportRowView(row.number, row.subject, row.outcome, row.problem, changes(row.diff), row.blocked);
    }

    private static List<Change> changes(JsonNode diff) {
        if (diff == null) {
            return null;
        }
        List<Change> changes = new ArrayList<>();
        diff.forEach(change -> changes.add(new Change(
                WORD_BREAK
                        .matcher(change.path("field").asText())
                        .replaceAll(letter -> letter.group(1).toUpperCase(java.util.Locale.ROOT)),
                known(change.get("before")),
                known(change.get("after")))));
        return changes;
    }

    private static JsonNode known(JsonNode value) {
        return value == null || value.isNull() ? null : value;
    }
}
