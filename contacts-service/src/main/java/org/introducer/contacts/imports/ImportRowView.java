package org.introducer.contacts.imports;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.contact.ContactDraft;

/** A row of an import as shown. */
@Schema(name = "ImportRow")
record ImportRowView(
        @Schema(description = "place among the rows, from 1", examples = "1")
        int number,

        @Schema(description = "where it begins in the file, from 1", examples = "5")
        long line,

        @Schema(description = "who it is about, as far as it could be read")
        String name,

        @Schema(description = "what would become, or became, of it; absent while nothing was compared yet")
        ImportRow.RowAction action,

        @Schema(description = "why, and what was noticed") List<RowFinding> reasons,

        @Schema(description = "what the row says; absent when it could not be read")
        ContactDraft contact,

        @Schema(description = "the contact that it is, or that was made of it")
        UUID contactId,

        @Schema(description = "by what it was recognised, and as which contacts")
        List<RowMatch> matches,

        @Schema(description = "fields that an update sets", examples = "[\"title\"]")
        List<String> changes,

        @Schema(description = "after a revert: undone, or kept because the contact had changed since")
        ImportRow.RowOutcome outcome) {

    static ImportRowView of(ImportRow row) {
        return new ImportRowView(
                row.number(),
                row.line(),
                row.name(),
                row.action(),
                Stream.concat(row.remarks().stream(), row.findings().stream()).toList(),
                row.draft(),
                row.contactId(),
                row.matches(),
                row.changes(),
                row.outcome());
    }
}
