package org.introducer.programs.factbook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.InputErrorCode;
import org.introducer.platform.time.OrdinaryDay;
import org.introducer.programs.fact.Confidence;
import org.introducer.programs.fact.SourcePolicy;
import org.introducer.programs.fact.SourceType;

/** Where something said of a program was read, for another person to look up. */
@Schema(name = "SourceEvidence", description = "where it was read")
public record SourceEvidence(
        @NotNull SourceType sourceType,

        @NotBlank
        @Size(max = 2000)
        @Schema(
                description = "address, quotation or row that another person can look up",
                examples = "https://example.org/radiology/ir/residents")
        String reference,

        @NotNull @OrdinaryDay @Schema(examples = "2026-10-01")
        LocalDate observedOn,

        @NotNull Confidence confidence) {

    /** What is wrong with it on that day, besides its shape. */
    public List<InputError> errors(LocalDate today) {
        List<InputError> errors = new ArrayList<>();
        if (observedOn.isAfter(today)) {
            errors.add(InputError.at("/evidence/observedOn", InputErrorCode.OUT_OF_RANGE, "lies in the future"));
        }
        if (SourcePolicy.CURRENT.exceeds(sourceType, confidence)) {
            errors.add(InputError.at(
                    "/evidence/confidence",
                    "has the ceiling %s for a %s"
                            .formatted(SourcePolicy.CURRENT.of(sourceType).ceiling(), sourceType)));
        }
        return errors;
    }
}
