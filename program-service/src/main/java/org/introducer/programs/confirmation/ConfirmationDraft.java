package org.introducer.programs.confirmation;

import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.FactValue;

/** What a program confirmed to an applicant, and how. */
@Schema(name = "ConfirmationDraft")
record ConfirmationDraft(
        @NotNull UUID programId,

        @NotNull @Min(2000) @Max(2100) @Schema(description = "match year", examples = "2027")
        Integer season,

        @Schema(description = "the field of the fact that was confirmed") @NotNull
        FactField field,

        @NotBlank
        @Size(max = 40)
        @Schema(description = "what was confirmed, in the type of the field", examples = "YES")
        String value,

        @Schema(description = "in which form it was said") @NotNull
        ConfirmationForm form,

        @NotNull @OrdinaryDay @Schema(description = "day on which it was said", examples = "2026-11-20")
        LocalDate confirmedOn,

        @NotBlank
        @Size(max = 300)
        @Schema(description = "the person or office that confirmed it", examples = "GME office")
        String confirmedBy,

        @Schema(description = "free text") @Size(max = 2000) String note) {

    /**
     * What was confirmed, or 422 with every place that is wrong.
     *
     * @param latest the latest day that is today anywhere
     */
    FactValue check(LocalDate latest) {
        List<InputError> faults = new ArrayList<>();
        FactValue confirmed = null;
        try {
            confirmed = field.parse(value);
            if (confirmed.saysNothing()) {
                faults.add(InputError.at("/value", "confirms nothing"));
            }
        } catch (IllegalArgumentException e) {
            faults.add(InputError.at("/value", e.getMessage()));
        }
        if (confirmedOn.isAfter(latest)) {
            faults.add(InputError.at("/confirmedOn", InputErrorCode.OUT_OF_RANGE, "must not be in the future"));
        }
        INVALID_INPUT.throwIfAny(faults);
        return confirmed;
    }
}
