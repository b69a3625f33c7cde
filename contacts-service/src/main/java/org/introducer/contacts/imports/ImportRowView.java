package org.introducer.contacts.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.contact.ContactDraft;
import org.introducer.contacts.imports.row.RowMatch;
import org.introducer.contacts.imports.row.StoredMatch;
import org.introducer.platform.imports.ImportAction;
import org.introducer.platform.imports.ImportChange;
import org.introducer.platform.imports.ImportOutcome;
import org.introducer.platform.imports.ImportReason;
import org.introducer.platform.imports.ImportView;
import org.jspecify.annotations.Nullable;

/** One row of an imported file: what it says, and what becomes of it. */
@Schema(name = "ImportRow")
record ImportRowView(
        @Schema(description = "place among the rows, from 1", examples = "1")
        int number,

        @Schema(description = "line of the file on which it begins, from 1", examples = "5")
        long line,

        @Schema(description = "name of the person, or of the other side of a message, as far as it could be read")
        @Nullable
        String name,

        @Schema(description = "planned or applied action; absent before the rows are compared") @Nullable
        ImportAction action,

        @Schema(description = "reasons of the action: fields left out of the row, fields that a revert kept") @Nullable
        List<ImportReason> reasons,

        @Schema(description = "what the row says; absent when it could not be read") @Nullable
        ContactDraft contact,

        @Schema(description = "of mail: the headers of the message") @Nullable
        MessageView message,

        @Schema(description = "of mail: the interaction that the row matches or created") @Nullable
        UUID interactionId,

        @Schema(description = "the contact that the row matches or created") @Nullable
        UUID contactId,

        @Schema(description = "the keys by which existing contacts were recognised") @Nullable
        List<RowMatch> matches,

        @Schema(description = "fields that an update sets") @Nullable
        List<ImportChange> changes,

        @Schema(description = "after a revert: REVERTED, or KEPT as a whole or in the fields that the reasons name")
        @Nullable
        ImportOutcome outcome) {

    static ImportRowView of(ImportRow row, ImportView of) {
        boolean compared = of.counts() != null;
        boolean created = row.action() == ImportAction.CREATE && of.appliedAt() != null;
        return new ImportRowView(
                row.number(),
                row.line(),
                row.name(),
                compared || row.action() != ImportAction.CREATE ? row.action() : null,
                Stream.concat(row.remarks().stream(), row.findings().stream())
                        .map(finding -> new ImportReason(finding.reason().name(), finding.field(), finding.detail()))
                        .toList(),
                row.draft(),
                row.mail() == null ? null : MessageView.of(row.mail(), row.threadId()),
                created && row.mail() != null ? row.id() : row.interactionId(),
                created && row.mail() == null ? row.id() : row.contactId(),
                row.matches().stream().map(StoredMatch::view).toList(),
                row.changes().stream()
                        .map(field -> new ImportChange(field, at(row.before(), field), at(row.after(), field)))
                        .toList(),
                row.outcome());
    }

    private static JsonNode at(JsonNode contact, String field) {
        return contact == null ? null : contact.get(field);
    }
}
