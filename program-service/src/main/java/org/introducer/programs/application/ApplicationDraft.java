package org.introducer.programs.application;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.json.StoredForm;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.time.OrdinaryDay;
import org.introducer.programs.application.process.ApplicationState;

/** An application to a program in a season. */
@Schema(name = "ApplicationDraft")
record ApplicationDraft(
        @NotNull @Schema(description = "cannot be changed") UUID programId,

        @NotNull @Min(2000) @Max(2100) @Schema(description = "match year; cannot be changed", examples = "2027")
        Integer season,

        @Schema(description = "the state in which the record begins; default: RESEARCHING; changed by transitions only")
        ApplicationState state,

        @OrdinaryDay @Schema(description = "the day of that state; default: today")
        LocalDate on,

        @Schema(description = "free text") @Size(max = 4000) String note,

        @Size(max = 20) @Schema(description = "contacts who speak for the applicant at this program")
        List<@Valid @NotNull Advocate> advocates) {

    /** What contradicts itself. */
    List<InputError> faults() {
        List<InputError> faults = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; advocates != null && i < advocates.size(); i++) {
            if (!seen.add(advocates.get(i).contactId())) {
                faults.add(InputError.at("/advocates/%d/contactId".formatted(i), "is there twice"));
            }
        }
        return faults;
    }

    /** One of the applicant's contacts who speaks for the applicant at the program. */
    @StoredForm
    @Schema(name = "Advocate")
    record Advocate(
            @NotNull @Schema(description = "a contact in contacts-service")
            UUID contactId,

            @Size(max = 500)
            @Schema(
                    description = "what they said or did for the applicant",
                    examples = "Has offered to call the program director.")
            String note) {}

    /** The next state of an application. */
    @Schema(name = "ApplicationTransition")
    record Transition(
            @NotNull ApplicationState to,

            @OrdinaryDay @Schema(description = "the day on which it was; default: today")
            LocalDate on,

            @Schema(description = "what is to be remembered of this step") @Size(max = 2000)
            String note) {}
}
