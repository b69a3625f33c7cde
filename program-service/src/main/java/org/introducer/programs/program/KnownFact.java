package org.introducer.programs.program;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.fact.Confidence;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.ResolvedFact;
import org.introducer.programs.fact.SourceType;
import org.jspecify.annotations.Nullable;

/** What was last known of one field of a program, in short; to be confirmed, unless it is of the season that is asked about. */
@Schema(name = "KnownFact")
public record KnownFact(
        FactField field,
        String label,

        @Schema(
                oneOf = {String.class, Integer.class},
                description = "also set in a conflict")
        @Nullable
        Object value,

        ResolvedFact.Standing standing,

        @Schema(description = "the match year for which it is valid; absent: none named")
        Integer season,

        @Schema(description = "the day on which the value was observed at its source; absent: unknown") @Nullable
        LocalDate observedOn,

        @Schema(
                description =
                        "the last day on which it counts by its age; absent when the day of observation is unknown")
        @Nullable
        LocalDate countsUntil,

        @Nullable SourceType sourceType,
        @Nullable Confidence confidence,

        @Schema(description = "the institution, when the fact is a policy of an institution") @Nullable
        String institution,

        @Nullable String reference,

        @Schema(description = "restrictions of the value, in words") @Nullable
        String note,

        @Schema(description = "a caveat; absent when it is valid for its season without restriction") @Nullable
        String says,

        @Nullable UUID factId) {

    /** Who knows these facts: the book of facts. */
    public interface Book {

        /** What was last known of a program, field by field. */
        List<KnownFact> of(UUID programId);
    }
}
