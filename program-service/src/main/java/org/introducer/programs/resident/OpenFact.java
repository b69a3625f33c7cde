package org.introducer.programs.resident;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.ResolvedFact;
import org.introducer.programs.fact.SourceType;
import org.jspecify.annotations.Nullable;

/**
 * Something that decides for an applicant at a program and that cannot be relied on.
 *
 * @param field null for the IMGs of past years, which are counts and no fact
 * @param askResidents the question to a resident; null where none can tell it
 * @param known what is known nevertheless, null when nothing is
 */
public record OpenFact(
        @Nullable FactField field,
        @Nullable String askResidents,
        Reason reason,
        Set<Basis> because,
        @Nullable Known known) {

    /** Why it cannot be relied on. */
    @Schema(
            name = "ResidentQuestionReason",
            description =
                    "why what is recorded cannot be relied on: nothing is known, sources conflict, it is too old, or only a "
                            + "resident or a third party says it (REPORTED)")
    public enum Reason {
        UNKNOWN,
        CONFLICT,
        REPORTED,
        EXPIRED,
        STALE
    }

    /** What depends on the answer. */
    @Schema(name = "ResidentQuestionBasis")
    public enum Basis {
        VISA_VERDICT,
        ELIGIBILITY,
        IMG_HISTORY
    }

    /** What is known in spite of that. */
    @Schema(name = "ResidentQuestionKnown")
    public record Known(
            @Schema(description = "the value as text") String value,
            @Nullable Integer season,
            @Nullable LocalDate observedOn,
            SourceType sourceType,
            UUID factId) {

        static @Nullable Known of(@Nullable ResolvedFact fact) {
            return fact == null || fact.chosen() == null
                    ? null
                    : new Known(
                            fact.chosen().value().text(),
                            fact.chosen().evidence().season(),
                            fact.chosen().evidence().observedOn(),
                            fact.chosen().evidence().sourceType(),
                            fact.chosen().id());
        }
    }
}
