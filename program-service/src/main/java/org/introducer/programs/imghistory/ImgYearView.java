package org.introducer.programs.imghistory;

import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.problem.InputError;
import org.introducer.programs.factbook.SourceEvidence;

/** One counted year of a program, with its evidence. */
@Schema(name = "ImgYearWithEvidence", description = "the counts of the year")
record ImgYearView(
        @NotNull @Min(1990) @Max(2100) @Schema(description = "match year in which they started", examples = "2025")
        Integer season,

        @NotNull @Min(0) @Max(1000) @Schema(description = "all residents who started: the denominator", examples = "4")
        Integer entered,

        @NotNull @Min(0) @Schema(description = "US citizens or permanent residents who graduated abroad")
        Integer usImg,

        @NotNull @Min(0) @Schema(description = "graduates from abroad who needed a visa")
        Integer nonUsImg,

        @NotNull @Min(0) @Schema(description = "graduates from abroad, citizenship not known")
        Integer imgUnknown,

        @NotNull @Min(0) @Schema(description = "residents whose school is not known")
        Integer unknown,

        @NotNull @Valid SourceEvidence evidence) {

    @AssertTrue(message = "the parts must not be more than all who entered")
    @Schema(hidden = true)
    @JsonIgnore
    boolean isWithinTotal() {
        return Stream.of(entered, usImg, nonUsImg, imgUnknown, unknown).anyMatch(Objects::isNull)
                || (long) usImg + nonUsImg + imgUnknown + unknown <= entered;
    }

    /** 422 for evidence of a day to come, or a match to come. */
    ImgYearView check(LocalDate today) {
        List<InputError> errors = new ArrayList<>(evidence.errors(today));
        errors.addAll(ImgCounts.faults(season, today));
        INVALID_INPUT.throwIfAny(errors);
        return this;
    }

    ImgYear year() {
        return new ImgYear(season, entered, usImg, nonUsImg, imgUnknown, unknown);
    }
}
