package org.introducer.contacts.contact;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The result of one act on many contacts, or of its preview, contact by contact. */
@Schema(name = "Bulk")
record BulkView(
        BulkAct act,

        @Schema(description = "whether nothing was changed, because it was only asked")
        boolean dryRun,

        @Schema(description = "how many contacts the ids or the filter name")
        long count,

        @Schema(description = "how many were changed, or would be")
        int changed,

        @Schema(description = "what became of each contact") List<Item> items) {

    /** The result for one contact of an act on many. */
    @Schema(name = "BulkItem")
    record Item(
            UUID contactId,

            @Schema(description = "absent: not found") @Nullable
            String name,

            Outcome outcome,

            @Schema(description = "why it was refused") @Nullable
            String detail) {}

    /** What became of a contact. */
    @Schema(
            name = "BulkOutcome",
            description =
                    "CHANGED; UNCHANGED: it was so already; NOT_FOUND: there is no such contact, or the caller may not "
                            + "see it; REFUSED: see `detail`")
    enum Outcome {
        CHANGED,
        /** It was so already. */
        UNCHANGED,
        /** There is no such contact, or the caller may not see it. */
        NOT_FOUND,
        REFUSED
    }

    static BulkView of(BulkDraft draft, long count, List<Item> items) {
        return new BulkView(
                draft.act(),
                draft.isDryRun(),
                count,
                (int) items.stream()
                        .filter(item -> item.outcome() == Outcome.CHANGED)
                        .count(),
                items);
    }
}
