package org.introducer.programs.imghistory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.fact.Confidence;
import org.introducer.programs.fact.SourceType;

/** One counted year of a program, with its evidence. */
@Schema(name = "ImgYear")
record ImgYearView(
        @Min(1990) @Max(2100) @Schema(examples = "2025") int season,

        @Min(0) @Max(1000) @Schema(description = "all residents who entered: the denominator", examples = "4")
        int entered,

        @Min(0) @Schema(description = "US citizens or permanent residents who graduated abroad")
        int usImg,

        @Min(0) @Schema(description = "graduates from abroad who needed a visa")
        int nonUsImg,

        @Min(0) @Schema(description = "graduates from abroad, citizenship not known")
        int imgUnknown,

        @Min(0) @Schema(description = "residents whose school is not known")
        int unknown,

        @NotNull @Valid ImgEvidence evidence) {

    @Schema(name = "ImgEvidence")
    record ImgEvidence(
            @NotNull SourceType sourceType,
            @NotBlank @Size(max = 2000) String reference,
            @NotNull LocalDate observedOn,
            @NotNull Confidence confidence) {}

    @AssertTrue(message = "the parts must not be more than all who entered")
    @Schema(hidden = true)
    @com.fasterxml.jackson.annotation.JsonIgnore
    boolean isWithinTotal() {
        return (long) usImg + nonUsImg + imgUnknown + unknown <= entered;
    }

    ImgYear year() {
        return new ImgYear(season, entered, usImg, nonUsImg, imgUnknown, unknown);
    }
}
