package org.introducer.programs.program;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.fact.Confidence;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.ResolvedFact;
import org.introducer.programs.fact.SourceType;

/** What was last known of one field of a program, in short: to be confirmed unless it names the season that is asked about. */
@Schema(name = "KnownFact")
public record KnownFact(
        FactField field,
        String label,

        @Schema(
                oneOf = {String.class, Integer.class},
                description = "shown in a conflict too")
        Object value,

        ResolvedFact.Standing standing,

        @Schema(description = "the match year that it names; absent when it names none")
        Integer season,

        @Schema(description = "the day on which the source said so; absent when nobody knows")
        LocalDate observedOn,

        @Schema(description = "the last day on which it counts by its age; absent when nobody knows when it was said")
        LocalDate countsUntil,

        SourceType sourceType,
        Confidence confidence,

        @Schema(description = "whose policy it is, when it holds for all programs of an institution")
        String institution,

        String reference,

        @Schema(description = "what limits the value, in our own words")
        String note,

        @Schema(description = "how it is to be taken; absent when it stands without doubt for its season")
        String says,

        UUID factId) {

    /** Who knows these facts: the book of facts. */
    public interface Book {

        /** What was last known of a program, field by field. */
        List<KnownFact> of(UUID programId);
    }
}
