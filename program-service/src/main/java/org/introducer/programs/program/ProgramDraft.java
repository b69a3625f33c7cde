package org.introducer.programs.program;

import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.InputErrorCode;
import org.introducer.programs.state.UsState;
import org.introducer.programs.track.AcgmeCode;

/** What a curator records of a program. Everything about visas, IMGs and requirements is a fact with evidence instead. */
@Schema(name = "ProgramDraft")
public record ProgramDraft(
        @NotBlank
        @Size(max = 300)
        @Schema(description = "name of the program", examples = "Example University Hospital Program")
        String name,

        @Size(max = 300) String institution,
        @Schema(description = "way to IR") @NotNull Pathway pathway,

        @Pattern(regexp = "\\d{10}", message = "must be an ACGME code of 10 digits") @Schema(examples = "4160100001")
        String acgmeCode,

        @Pattern(
                regexp = "\\d{4}[A-Z0-9]{3}[ACPRFSM]\\d",
                message = "must be an NRMP code: institution, specialty, track letter, digit")
        @Schema(description = "NRMP code of the program", examples = "1102416C0")
        String nrmpCode,

        @Size(max = 100) @Schema(examples = "Birmingham") String city,

        @Pattern(regexp = UsState.FORM, message = "must be a state's two letters")
        @UsState
        @Schema(description = "two-letter code of the US state", examples = "AL")
        String state,

        @DecimalMin("-90") @DecimalMax("90") Double latitude,
        @DecimalMin("-180") @DecimalMax("180") Double longitude,

        @Schema(
                description =
                        "how exact the coordinates are; without it UNKNOWN, and CITY where only the city's place is known")
        LocationPrecision locationPrecision) {

    /** 422 for half a place, and for a code that is of another state or pathway. */
    ProgramDraft check() {
        List<InputError> errors = new ArrayList<>();
        if (latitude != null && longitude == null) {
            errors.add(InputError.at("/longitude", InputErrorCode.REQUIRED, "is required with a latitude"));
        }
        if (longitude != null && latitude == null) {
            errors.add(InputError.at("/latitude", InputErrorCode.REQUIRED, "is required with a longitude"));
        }
        if (acgmeCode != null) {
            AcgmeCode code = AcgmeCode.of(acgmeCode);
            code.state()
                    .filter(said -> state != null && !said.equals(state))
                    .ifPresent(said -> errors.add(InputError.at(
                            "/acgmeCode",
                            "has the state number of %s (%s), and the program is in %s"
                                    .formatted(said, code.stateNumber(), state))));
            Pathway said = Pathway.ofSpecialty(code.specialty());
            if (said != Pathway.UNKNOWN && pathway != Pathway.UNKNOWN && !said.includes(pathway)) {
                errors.add(InputError.at(
                        "/acgmeCode",
                        "has the specialty %s, which is %s and not %s".formatted(code.specialty(), said, pathway)));
            }
        }
        INVALID_INPUT.throwIfAny(errors);
        return this;
    }
}
