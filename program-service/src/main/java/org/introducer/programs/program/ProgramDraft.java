package org.introducer.programs.program;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a curator enters of a program; everything about visas, IMGs or requirements is a fact with evidence instead. */
@Schema(name = "ProgramDraft")
public record ProgramDraft(
        @NotBlank @Size(max = 300) @Schema(examples = "University of Alabama Hospital Program")
        String name,

        @Size(max = 300) String institution,
        @NotNull Pathway pathway,

        @Pattern(regexp = "\\d{10}", message = "must be an ACGME code of 10 digits") @Schema(examples = "4160100001")
        String acgmeCode,

        @Pattern(
                regexp = "\\d{4}[A-Z0-9]{3}[ACPRFSM]\\d",
                message = "must be an NRMP code: institution, specialty, track letter, digit")
        @Schema(examples = "1102416C0")
        String nrmpCode,

        @Size(max = 100) @Schema(examples = "Birmingham") String city,

        @Pattern(regexp = "[A-Z]{2}", message = "must be a state's two letters") @Schema(examples = "AL")
        String state,

        @DecimalMin("-90") @DecimalMax("90") Double latitude,
        @DecimalMin("-180") @DecimalMax("180") Double longitude) {}
