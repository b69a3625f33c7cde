package org.introducer.contacts.letter;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.letter.readiness.LetterProgress;
import org.introducer.platform.write.Writes;
import org.jspecify.annotations.Nullable;

/** A letter of recommendation that the applicant wants from a contact for a season, with its days. The text of a letter is never stored. */
@Schema(name = "Letter")
record LetterView(
        UUID id,

        @Schema(description = "the applicant to whom it belongs")
        UUID applicantId,

        @JsonUnwrapped LetterDraft letter,
        LetterProgress progress,

        @Schema(
                description =
                        "when it was created: what to think of; recording is never refused for it; absent: nothing")
        @Nullable
        List<LetterWarning> warnings,

        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    /** What to think of about a letter that was recorded. */
    @Schema(name = "RecordedLetterWarning", description = "what to think of about a letter that was recorded")
    record LetterWarning(
            WarningCode code,

            @Schema(description = "the warning in a sentence")
            String text) {}

    /** Why a letter that was recorded has a warning. */
    @Schema(
            name = "RecordedLetterWarningCode",
            description =
                    "ANOTHER_LETTER: the same author is recorded with another letter for that season, which may be the same one")
    enum WarningCode {
        ANOTHER_LETTER
    }

    static LetterView created(Letter letter, boolean another) {
        return of(
                letter,
                another
                        ? List.of(
                                new LetterWarning(
                                        WarningCode.ANOTHER_LETTER,
                                        "This author has another letter for that season: one letter can be sent to several tracks."))
                        : null);
    }

    static LetterView of(Letter letter) {
        return of(letter, null);
    }

    private static LetterView of(Letter letter, @Nullable List<LetterWarning> warnings) {
        return new LetterView(
                letter.id(),
                letter.ownerId(),
                letter.draft(),
                letter.planned().progress(),
                warnings,
                letter.createdAt(),
                letter.version());
    }
}
