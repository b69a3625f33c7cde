package org.introducer.programs.note;

import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.InputErrorCode;
import org.introducer.platform.time.OrdinaryDay;

/** What a resident writes about their own program. */
@Schema(name = "ProgramNoteDraft")
record NoteDraft(
        @NotNull UUID programId,

        @NotNull NoteTopic topic,

        @NotNull @Schema(description = "what the author is at the program now")
        NoteRole role,

        @NotNull
        @OrdinaryDay
        @Schema(description = "the day on which it was so; shown as its month", examples = "2026-10-15")
        LocalDate observedOn,

        @NotNull NoteVisibility visibility,

        @NotBlank
        @Size(max = 2000)
        @Schema(
                description = "names nobody and says nothing about visas, which are facts with evidence",
                examples = "Half of our cases are oncology; residents do the biopsies from the second year on.")
        String text) {

    /** @param latest the latest day that is today anywhere */
    void check(LocalDate latest, NotePolicy policy) {
        List<InputError> faults = new ArrayList<>();
        if (observedOn.isAfter(latest)) {
            faults.add(InputError.at("/observedOn", InputErrorCode.OUT_OF_RANGE, "must not be in the future"));
        }
        policy.forbidden(text)
                .ifPresent(words -> faults.add(InputError.at(
                        "/text",
                        "speaks of \"%s\": what holds about visas is a fact with evidence; propose it as a fact of the program"
                                .formatted(words))));
        INVALID_INPUT.throwIfAny(faults);
    }
}
