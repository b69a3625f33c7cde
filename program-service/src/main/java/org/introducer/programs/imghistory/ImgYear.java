package org.introducer.programs.imghistory;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who entered a program in one year, as far as it is known.
 *
 * @param season match year
 * @param entered all residents who entered: the denominator
 * @param usImg US citizens or residents who graduated abroad
 * @param nonUsImg graduates from abroad who needed a visa
 * @param imgUnknown graduates from abroad of whom it is not known which of the two they are
 * @param unknown residents of whom not even the school is known
 */
@Schema(description = "who entered in one year, or in several together")
public record ImgYear(
        @Schema(description = "match year; of a window its last one")
        int season,

        @Schema(description = "all residents who entered: the denominator")
        int entered,

        @Schema(description = "US citizens or permanent residents who graduated abroad")
        int usImg,

        @Schema(description = "graduates from abroad who needed a visa")
        int nonUsImg,

        @Schema(description = "graduates from abroad of whom it is not known which of the two they are")
        int imgUnknown,

        @Schema(description = "residents of whom not even the school is known")
        int unknown) {

    public ImgYear {
        if (Math.min(Math.min(usImg, nonUsImg), Math.min(imgUnknown, unknown)) < 0
                || usImg + nonUsImg + imgUnknown + unknown > entered) {
            throw new IllegalArgumentException("the parts of " + season + " are more than all who entered");
        }
    }

    /** The residents of whom it is known whether they are non-US IMGs. */
    public int known() {
        return entered - imgUnknown - unknown;
    }
}
