package org.introducer.mentorship.session;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.mentorships.Side;
import org.introducer.platform.write.Writes;

/** A note on a session. It is shown to its author and, when it is shared, to the other side; to nobody else. */
@Schema(name = "SessionNote")
record NoteView(
        UUID id,
        Side author,
        @JsonUnwrapped Draft note,
        Instant createdAt,
        @JsonIgnore long version) implements Writes.Created {

    /** What one of the two writes down about a session. */
    @Schema(name = "SessionNoteDraft")
    record Draft(
            @Schema(description = "text of the note") @NotBlank @Size(max = 10_000)
            String text,

            @Schema(description = "whether the other side sees it; default: false")
            Boolean shared) {

        Draft {
            shared = shared != null && shared;
        }
    }

    static NoteView of(SessionNote note) {
        return new NoteView(note.id(), note.author(), note.draft(), note.createdAt(), note.version());
    }
}
