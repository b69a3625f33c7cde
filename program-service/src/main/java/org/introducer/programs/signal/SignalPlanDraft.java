package org.introducer.programs.signal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.json.StoredForm;
import org.introducer.programs.calendar.SignalPool;
import org.introducer.programs.calendar.SignalTier;

/** The signals that an applicant means to send in a season. */
@Schema(name = "SignalPlanDraft")
record SignalPlanDraft(
        @NotNull @Min(2000) @Max(2100) @Schema(description = "match year; cannot be changed", examples = "2025")
        Integer season,

        @Schema(description = "the programs that get a signal, and of which kind") @NotNull @Size(max = 100)
        List<@Valid @NotNull Signal> signals) {

    /** A signal that the applicant means to send to a program. */
    @StoredForm
    @Schema(name = "Signal")
    record Signal(
            @NotNull UUID programId,
            @NotNull SignalPool pool,
            @NotNull SignalTier tier,

            @Size(max = 500) @Schema(description = "why this program")
            String reason) {}
}
