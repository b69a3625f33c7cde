package org.introducer.programs.program;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.time.OrdinaryDay;

/** That a program takes no residents any more, and how that is known. */
@Schema(name = "ProgramRetirement")
record Retirement(
        @NotNull @OrdinaryDay @Schema(description = "the first day without new residents", examples = "2026-06-30")
        LocalDate retiredOn,

        @NotBlank
        @Size(max = 500)
        @Schema(
                description = "what became of the program",
                examples = "Merged into another program of the institution.")
        String reason,

        @NotBlank
        @Size(max = 2000)
        @Schema(
                description = "evidence, for another person to look up",
                examples = "https://example.org/radiology/closing")
        String reference) {}
