package org.introducer.contacts.letter;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.letter.readiness.LetterProgress;
import org.introducer.platform.write.Writes;

/** A letter of recommendation that the applicant wants from a contact for a season, with its days. The text of a letter is never stored. */
@Schema(name = "Letter")
record LetterView(
        UUID id,

        @Schema(description = "the applicant to whom it belongs")
        UUID applicantId,

        @JsonUnwrapped LetterDraft letter,
        LetterProgress progress,
        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    static LetterView of(Letter letter) {
        return new LetterView(
                letter.id(),
                letter.ownerId(),
                letter.draft(),
                letter.planned().progress(),
                letter.createdAt(),
                letter.version());
    }
}
