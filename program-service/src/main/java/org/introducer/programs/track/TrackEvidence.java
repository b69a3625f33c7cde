package org.introducer.programs.track;

import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
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

/** Where something about a track was read; nothing about positions or PGY-1 years is written without it. */
@Schema(name = "TrackEvidence", description = "where it was read")
public record TrackEvidence(
        @NotNull SourceType sourceType,

        @NotBlank
        @Size(max = 2000)
        @Schema(
                description = "address, quotation or row that another person can look up",
                examples = "https://example.org/radiology/ir/residency")
        String reference,

        @NotNull @OrdinaryDay @Schema(examples = "2026-10-01")
        LocalDate observedOn,

        @NotNull Confidence confidence) {

    /** 422 for what shows only what happened, and for what was read in the future. */
    void check(LocalDate today) {
        List<InputError> errors = new ArrayList<>();
        if (sourceType.historyOnly()) {
            errors.add(InputError.at("/evidence/sourceType", "is evidence of history, never of what a program offers"));
        }
        if (observedOn.isAfter(today)) {
            errors.add(InputError.at("/evidence/observedOn", InputErrorCode.OUT_OF_RANGE, "lies in the future"));
        }
        if (SourcePolicy.CURRENT.exceeds(sourceType, confidence)) {
            errors.add(InputError.at(
                    "/evidence/confidence",
                    "has the ceiling %s for a %s"
                            .formatted(SourcePolicy.CURRENT.of(sourceType).ceiling(), sourceType)));
        }
        INVALID_INPUT.throwIfAny(errors);
    }

    Query bind(Query query) {
        return query.setParameter("source", sourceType.name())
                .setParameter("reference", reference.strip())
                .setParameter("day", observedOn)
                .setParameter("confidence", confidence.name());
    }

    /** From a row that has the day as text; files of before have none. */
    static TrackEvidence of(Tuple row) {
        String day = row.get("day", String.class);
        return new TrackEvidence(
                SourceType.valueOf(row.get("source_type", String.class)),
                row.get("reference", String.class),
                day == null ? null : LocalDate.parse(day),
                Confidence.valueOf(row.get("confidence", String.class)));
    }
}
