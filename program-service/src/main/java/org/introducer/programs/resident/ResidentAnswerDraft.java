package org.introducer.programs.resident;

import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.InputErrorCode;
import org.introducer.platform.time.OrdinaryDay;
import org.introducer.programs.fact.Confidence;
import org.introducer.programs.fact.Evidence;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.SourcePolicy;
import org.introducer.programs.fact.SourceType;
import org.introducer.programs.factbook.Claim;
import org.introducer.programs.factbook.SourceEvidence;
import org.introducer.programs.imghistory.ImgCounts;

/** What a resident told an applicant about a program. */
@Schema(name = "ResidentAnswerDraft")
record ResidentAnswerDraft(
        @NotNull UUID programId,

        @NotNull @Min(2000) @Max(2100) @Schema(description = "match year that the answer is about", examples = "2027")
        Integer season,

        @Schema(description = "absent for an answer about IMGs, which has `imgCounts`")
        FactField field,

        @Size(max = 40)
        @Schema(description = "what was answered, in the type of the field; absent with `imgCounts`", examples = "YES")
        String value,

        @Valid
        @Schema(
                description =
                        "how many of those who started in the match year of the answer were IMGs; instead of a field")
        ImgCounts imgCounts,

        @NotNull ResidentRole role,

        @NotNull @OrdinaryDay @Schema(description = "day on which it was answered", examples = "2026-11-20")
        LocalDate answeredOn,

        @NotNull @Schema(description = "how sure the resident was; at most MEDIUM")
        Confidence confidence,

        @Schema(description = "the contact who answered; shown to the applicant only")
        UUID contactId,

        @Size(max = 2000) @Schema(description = "in the words of the resident; shown to the applicant only")
        String words) {

    private static final String REFERENCE = "Answer of somebody who trains or trained at the program";

    /**
     * 422 with every place that is wrong.
     *
     * @param latest the latest day that is today anywhere
     */
    ResidentAnswerDraft check(LocalDate latest, ResidentQuestions questions) {
        List<InputError> faults = new ArrayList<>(imgCounts == null ? ofField(questions) : ofCounts(latest));
        if (answeredOn.isAfter(latest)) {
            faults.add(InputError.at("/answeredOn", InputErrorCode.OUT_OF_RANGE, "must not be in the future"));
        }
        if (SourcePolicy.CURRENT.exceeds(SourceType.RESIDENT_REPORT, confidence)) {
            faults.add(InputError.at(
                    "/confidence",
                    "is at most %s for what a resident reports"
                            .formatted(SourcePolicy.CURRENT
                                    .of(SourceType.RESIDENT_REPORT)
                                    .ceiling())));
        }
        INVALID_INPUT.throwIfAny(faults);
        return this;
    }

    private List<InputError> ofField(ResidentQuestions questions) {
        List<InputError> faults = new ArrayList<>();
        if (field == null) {
            faults.add(InputError.at("/field", InputErrorCode.REQUIRED, "is missing, and so are imgCounts"));
        } else if (!questions.asks(field)) {
            faults.add(InputError.at("/field", "is nothing that residents are asked about"));
        }
        if (value == null || value.isBlank()) {
            faults.add(InputError.at("/value", InputErrorCode.REQUIRED, "is missing"));
        } else if (field != null) {
            try {
                if (field.parse(value).saysNothing()) {
                    faults.add(InputError.at("/value", "answers nothing"));
                }
            } catch (IllegalArgumentException e) {
                faults.add(InputError.at("/value", e.getMessage()));
            }
        }
        return faults;
    }

    private List<InputError> ofCounts(LocalDate latest) {
        List<InputError> faults = new ArrayList<>(ImgCounts.faults(season, latest));
        if (field != null) {
            faults.add(InputError.at("/field", "is another answer than imgCounts"));
        }
        if (value != null) {
            faults.add(InputError.at("/value", "is of a field, and imgCounts are of none"));
        }
        return faults;
    }

    /**
     * What is proposed as a fact, of an answer about a field. Of the person nothing goes into it, and of the day only the month: a
     * program may have one fellow, and few know who wrote on a day.
     */
    Claim claim() {
        return new Claim(
                field,
                field.parse(value),
                null,
                SourceType.RESIDENT_REPORT,
                REFERENCE,
                answeredOn.withDayOfMonth(1),
                season,
                confidence,
                null,
                new Evidence.Remarks(null, null, null));
    }

    /** The evidence of proposed counts, which says as little as that of a {@link #claim}. */
    SourceEvidence evidence() {
        return new SourceEvidence(SourceType.RESIDENT_REPORT, REFERENCE, answeredOn.withDayOfMonth(1), confidence);
    }
}
