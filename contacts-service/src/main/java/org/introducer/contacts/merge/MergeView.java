package org.introducer.contacts.merge;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.write.Writes;
import org.jspecify.annotations.Nullable;

/** A merge of contacts into one, or the plan of one: what is kept, what is left, and what it moves. */
@Schema(name = "Merge")
record MergeView(
        @Schema(description = "absent: a dry run") @Nullable UUID id,

        @Schema(description = "the applicant to whom the contacts belong")
        UUID applicantId,

        @Schema(description = "the contact that stays") UUID survivor,

        @Schema(description = "the contacts that were merged into it")
        List<UUID> losers,

        @Schema(description = "the fields that change, or of which values stay behind")
        List<FieldView> fields,

        @Schema(description = "what to look at before merging; absent once it is done") @Nullable
        List<MergePlan.Warning> warnings,

        @Schema(description = "how many rows of each kind went over; absent: a dry run") @Nullable
        List<MovedView> moved,

        @Schema(description = "who merged; absent: a dry run") @Nullable
        UUID mergedBy,

        @Schema(description = "absent: a dry run") @Nullable Instant createdAt,

        @Schema(description = "absent: it was not undone") @Nullable
        Instant undoneAt,

        @Schema(description = "fields that were changed since and stayed when it was undone; absent: none") @Nullable
        List<String> kept,

        @JsonIgnore long version)
        implements Writes.Created {

    /** Which value a field of the contact that is kept has after the merge. */
    @Schema(name = "MergedField")
    record FieldView(
            @Schema(description = "name of the field, as in the contact", examples = "institution")
            String field,

            @Schema(implementation = Object.class, description = "absent when nothing was there") @Nullable
            JsonNode before,

            @Schema(implementation = Object.class, description = "what it is after the merge") @Nullable
            JsonNode after,

            @Schema(description = "values of the others that are not taken over")
            List<LeftView> left) {

        static FieldView of(StoredField field) {
            return new FieldView(
                    field.field(),
                    field.before(),
                    field.after(),
                    field.left().stream()
                            .map(left -> new LeftView(left.contactId(), left.value()))
                            .toList());
        }
    }

    /** A value of a merged contact that the contact that is kept does not take over. */
    @Schema(name = "MergeLeftValue")
    record LeftView(
            UUID contactId,

            @Schema(
                    description = "the value that the contact had, in the form of the field",
                    implementation = Object.class)
            @Nullable
            JsonNode value) {}

    /** How many records of one kind go over to the contact that is kept. */
    @Schema(name = "MergedRows")
    record MovedView(
            @Schema(description = "kind of the rows", examples = "interactions")
            String what,

            @Schema(description = "how many rows of this kind")
            int rows) {}

    static MergeView of(UUID applicantId, MergePlan plan) {
        return new MergeView(
                null,
                applicantId,
                plan.draft().survivor(),
                plan.draft().losers(),
                plan.fields().stream().map(FieldView::of).toList(),
                plan.warnings(),
                null,
                null,
                null,
                null,
                null,
                0);
    }

    static MergeView of(Merge merge) {
        return new MergeView(
                merge.id(),
                merge.ownerId(),
                merge.survivorId(),
                merge.loserIds(),
                merge.fields().stream().map(FieldView::of).toList(),
                null,
                merge.losers().stream()
                        .flatMap(loser -> loser.moved().stream())
                        .filter(moved -> !moved.rows().isEmpty())
                        .map(moved -> new MovedView(moved.what(), moved.rows().size()))
                        .toList(),
                merge.mergedBy(),
                merge.createdAt(),
                merge.undoneAt(),
                merge.kept().isEmpty() ? null : merge.kept(),
                merge.version());
    }
}
