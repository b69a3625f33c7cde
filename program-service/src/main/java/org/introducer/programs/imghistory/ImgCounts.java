package org.introducer.programs.imghistory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.problem.InputError;
import org.introducer.programs.factbook.SourceEvidence;

/** How many residents of one match year were IMGs, as somebody who is no curator states it. */
@Embeddable
@Schema(name = "ImgCounts")
public record ImgCounts(
        @NotNull @Min(0) @Max(1000) @Schema(description = "all residents who started: the denominator", examples = "4")
        Integer entered,

        @NotNull
        @Min(0)
        @Column(name = "us_img")
        @Schema(description = "US citizens or permanent residents who graduated abroad")
        Integer usImg,

        @NotNull @Min(0) @Column(name = "non_us_img") @Schema(description = "graduates from abroad who needed a visa")
        Integer nonUsImg,

        @NotNull
        @Min(0)
        @Column(name = "img_unknown")
        @Schema(description = "graduates from abroad, citizenship not known")
        Integer imgUnknown,

        @NotNull @Min(0) @Schema(description = "residents whose school is not known")
        Integer unknown) {

    @AssertTrue(message = "the parts must not be more than all who entered")
    @Schema(hidden = true)
    @JsonIgnore
    boolean isWithinTotal() {
        return Stream.of(entered, usImg, nonUsImg, imgUnknown, unknown).anyMatch(Objects::isNull)
                || (long) usImg + nonUsImg + imgUnknown + unknown <= entered;
    }

    /** What is wrong with counts of this match year on that day. */
    public static List<InputError> faults(int season, LocalDate today) {
        return season > today.getYear() + 1
                ? List.of(InputError.at("/season", "is of a match that has not taken place yet"))
                : List.of();
    }

    ImgYearView of(int season, SourceEvidence evidence) {
        return new ImgYearView(season, entered, usImg, nonUsImg, imgUnknown, unknown, evidence);
    }
}
