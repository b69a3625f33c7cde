package org.introducer.mentorship.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one of the two answers at the end of a mentorship. */
@Embeddable
@Schema(name = "SurveyAnswerDraft")
public record SurveyDraft(
        @NotNull @Min(1) @Max(5) @Schema(description = "1: not at all satisfied, 5: very satisfied")
        Integer satisfaction,

        @NotNull @Column(name = "would_repeat") @Schema(description = "whether the person would take part again")
        Boolean wouldRepeat,

        @Min(0) @Max(100) @Schema(description = "of a mentee: abstracts that came of it; default: 0")
        Integer abstracts,

        @Min(0) @Max(100) @Schema(description = "of a mentee: letters of recommendation that came of it; default: 0")
        Integer letters) {

    public SurveyDraft {
        abstracts = abstracts == null ? 0 : abstracts;
        letters = letters == null ? 0 : letters;
    }
}
