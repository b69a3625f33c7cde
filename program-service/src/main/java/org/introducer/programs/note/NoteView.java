package org.introducer.programs.note;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.write.Writes;
import org.jspecify.annotations.Nullable;

/** A note of a resident about their own program, as its author sees it. */
@Schema(name = "ProgramNote")
record NoteView(
        UUID id,
        UUID programId,
        NoteTopic topic,

        @Schema(description = "what the author is at the program; absent: not said")
        NoteRole role,

        LocalDate observedOn,
        NoteVisibility visibility,

        @Schema(description = "the note in the author's words")
        String text,

        NoteState state,

        @Schema(description = "why it was rejected") @Nullable
        String reason,

        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    static NoteView of(ProgramNote note) {
        return new NoteView(
                note.id(),
                note.programId(),
                note.topic(),
                note.role(),
                note.observedOn(),
                note.visibility(),
                note.text(),
                note.state(),
                note.reason(),
                note.createdAt(),
                note.version());
    }

    /** A note that waits for a curator, without its author. */
    @Schema(name = "SubmittedProgramNote")
    record Submitted(
            @Schema(description = "to publish or reject it; not the one that its author has")
            UUID id,

            UUID programId,
            NoteTopic topic,
            NoteRole role,
            LocalDate observedOn,
            NoteVisibility visibility,

            @Schema(description = "the note in the author's words")
            String text) {}

    /** The notes that wait for a curator. */
    @Schema(name = "SubmittedProgramNotes")
    record Queue(@Schema(description = "the oldest first") List<Submitted> items) {}

    /** Why a note is not published. */
    @Schema(name = "ProgramNoteRejection")
    record Rejection(
            @NotBlank
            @Size(max = 500)
            @Schema(description = "why it is not published; its author reads it", examples = "It names a person.")
            String reason) {}

    /** What a curator decided about a note. */
    @Schema(name = "ProgramNoteDecision")
    record Decision(
            @Schema(description = "the one by which it was decided")
            UUID id,

            NoteState state,

            @Schema(description = "why it was rejected; absent: it was not") @Nullable
            String reason) {}

    /** What people who say that they train at a program write about it. Notes of a group that is too small are not shown. */
    @Schema(name = "ProgramNotes")
    record OfProgram(
            UUID programId,

            @Schema(description = "of how many people each group is that is shown", examples = "3")
            int least,

            @Schema(description = "version of the policy", examples = "2026-1")
            String policy,

            @Schema(description = "what readers have to keep in mind, to show with the notes", examples = CAUTION)
            String caution,

            @Schema(
                    description =
                            "by topic, the newest first; a note that is not here may wait for the others of its group")
            List<Published> items) {

        static final String CAUTION =
                "Views of people who say that they train there, which is not verified; read by a curator before they were shown; opinions, not facts. What holds about visas and requirements is under the facts of the program.";
    }

    /** A published note about a program, without its author. */
    @Schema(name = "PublishedProgramNote")
    record Published(
            @Schema(description = "to reject it; only for curators") @Nullable
            UUID id,

            NoteTopic topic,

            @Schema(
                    description =
                            "what the author says to be; absent unless at least three of the people shown have it, and as many each other role among them")
            @Nullable
            NoteRole role,

            @Schema(description = "when it was so", examples = "2026-10")
            String month,

            NoteVisibility visibility,

            @Schema(description = "the note in the author's words")
            String text) {

        Published(
                @Nullable UUID id,
                NoteTopic topic,
                @Nullable NoteRole role,
                LocalDate day,
                NoteVisibility visibility,
                String text) {
            this(id, topic, role, YearMonth.from(day).toString(), visibility, text);
        }
    }
}
