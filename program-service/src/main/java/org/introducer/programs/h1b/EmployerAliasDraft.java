package org.introducer.programs.h1b;

import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.problem.InputError;
import org.introducer.programs.employer.EmployerName;
import org.introducer.programs.factbook.SourceEvidence;
import org.introducer.programs.state.UsState;

/** The name under which the employer of a program, or of all programs of an institution, files petitions. */
@Schema(name = "EmployerAliasDraft")
record EmployerAliasDraft(
        @Schema(description = "the program; this or institution")
        UUID programId,

        @Size(max = 300)
        @Schema(
                description = "for every program of the directory that names this institution; this or programId",
                examples = "Example University Hospital")
        String institution,

        @NotBlank
        @Size(max = 300)
        @Schema(
                description = "name as written in the files; case, accents and punctuation are ignored",
                examples = "Example University Health System")
        String employer,

        @Pattern(regexp = UsState.FORM, message = "must be a state's two letters")
        @UsState
        @Schema(
                description =
                        "for employers that share a name: only petitions from this state, and filings for work in it",
                examples = "MI")
        String employerState,

        @Min(1990) @Max(2100) @Schema(description = "first fiscal year for which it holds", examples = "2019")
        Integer firstYear,

        @Min(1990) @Max(2100) @Schema(description = "last fiscal year for which it holds")
        Integer lastYear,

        @NotNull @Valid SourceEvidence evidence) {

    /** 422 with every place that is wrong. */
    void check(LocalDate today) {
        List<InputError> errors = new ArrayList<>(evidence.errors(today));
        if ((programId == null) == (institution == null)) {
            errors.add(InputError.at("/programId", "or /institution is required, and not both"));
        }
        if (institution != null && EmployerName.key(institution) == null) {
            errors.add(InputError.at("/institution", "contains no letter or digit"));
        }
        if (EmployerName.key(employer) == null) {
            errors.add(InputError.at("/employer", "contains no letter or digit"));
        }
        if (firstYear != null && lastYear != null && firstYear > lastYear) {
            errors.add(InputError.at("/lastYear", "is before /firstYear"));
        }
        INVALID_INPUT.throwIfAny(errors);
    }
}
