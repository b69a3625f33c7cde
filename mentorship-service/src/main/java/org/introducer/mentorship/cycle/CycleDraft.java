package org.introducer.mentorship.cycle;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.profile.CalendarDay;

/** A round of mentoring, and how it matches. */
@Schema(name = "CycleDraft")
public record CycleDraft(
        @NotBlank @Size(max = 200) @Schema(examples = "Autumn 2027")
        String name,

        @CalendarDay @Schema(description = "first day of the mentorships; a run needs it")
        LocalDate begins,

        @CalendarDay @Schema(description = "their last day; a run needs it")
        LocalDate ends) {}
