package org.introducer.programs.rotation;

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
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.json.StoredForm;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.InputErrorCode;
import org.introducer.platform.time.OrdinaryDay;
import org.introducer.programs.fact.Confidence;
import org.introducer.programs.fact.SourcePolicy;
import org.introducer.programs.fact.SourceType;
import org.introducer.programs.state.UsState;

/** A rotation that a program offers, as its source states it. What is absent is not stated, which is not a "no". */
@StoredForm
@Schema(name = "RotationDraft")
record RotationDraft(
        @NotNull @Schema(description = "cannot be changed") RotationKind kind,

        @NotBlank
        @Size(max = 200)
        @Schema(description = "name of the offer", examples = "International Observership Program")
        String title,

        @Schema(description = "the program that offers it; else an institution; cannot be changed")
        UUID programId,

        @Size(max = 300) @Schema(description = "the institution that offers it; cannot be changed")
        String institution,

        @UsState @Schema(description = "of the institution; cannot be changed")
        String state,

        @Size(max = 200) @Schema(examples = "Radiology") String department,

        @Size(max = 4) @Schema(description = "absent: not said")
        Set<@NotNull RotationVisitor> takes,

        @Size(max = 500) @Schema(description = "whom it takes, in words")
        String takesNote,

        @Size(max = 30) @Schema(description = "absent: not said")
        List<@Valid @NotNull Document> documents,

        @Schema(description = "what it costs") @Valid Fee fee,

        @Min(0) @Max(1000) @Schema(description = "days before its first day by which one applies", examples = "45")
        Integer leadDays,

        @Schema(description = "shortest stay, in days") @Min(1) @Max(1000)
        Integer shortestDays,

        @Schema(description = "longest stay, in days") @Min(1) @Max(1000)
        Integer longestDays,

        @Size(max = 11) @Schema(description = "months in which nobody is taken, 1 to 12")
        Set<@NotNull @Min(1) @Max(12) Integer> closedMonths,

        @Size(max = 5) @Schema(description = "the visas with which visitors come; absent: not said")
        Set<@NotNull Visa> visas,

        @Schema(description = "whether visitors have contact with patients")
        Boolean patientContact,

        @Schema(description = "free text") @Size(max = 1000) String note,

        @NotNull @Valid Evidence evidence) {

    /** The visas with which an offer takes visitors. What each of them allows is a matter for a lawyer. */
    @Schema(name = "VisitorVisa")
    enum Visa {
        B1,
        B2,
        J1,
        /** Visa waiver, with an ESTA. */
        WAIVER
    }

    @Schema(name = "RotationDocumentKind", description = "document that a visitor has to send")
    enum DocumentKind {
        ECFMG_CERTIFICATE,
        VACCINATION,
        BACKGROUND_CHECK,
        STEP1,
        ENGLISH_TEST,
        CV,
        LETTER,
        TRANSCRIPT,
        INSURANCE,
        FORM,
        OTHER
    }

    /** A document that a visitor has to send for the rotation. */
    @StoredForm
    @Schema(name = "RotationDocument")
    record Document(
            @NotNull DocumentKind kind,

            @Schema(description = "what the offer says of it") @Size(max = 300)
            String note) {}

    @Schema(name = "FeePer", description = "what one fee is for")
    enum Per {
        APPLICATION,
        WEEK,
        MONTH,
        STAY
    }

    /** A fee for the rotation, as the source states it. */
    @StoredForm
    @Schema(name = "RotationFee")
    record Fee(
            @Min(0) @Max(1_000_000) @Schema(description = "absent: a fee is charged, and how much is not said")
            Integer amount,

            @NotNull @Pattern(regexp = "[A-Z]{3}") @Schema(description = "ISO 4217 code", examples = "USD")
            String currency,

            @Schema(description = "absent: not said") Per per,

            @Schema(description = "what else the offer says of the fee") @Size(max = 300)
            String note) {}

    /** Where it is stated. */
    @StoredForm
    @Schema(name = "RotationEvidence", description = "where the offer is stated")
    record Evidence(
            @NotNull SourceType sourceType,

            @NotBlank
            @Size(max = 2000)
            @Schema(
                    description = "address at which another person can look it up",
                    examples = "https://example.org/observers")
            String reference,

            @OrdinaryDay @Schema(description = "the day on which it was read at the source; absent: unknown")
            LocalDate observedOn,

            @OrdinaryDay @Schema(description = "the day on which it was taken from a copy")
            LocalDate collectedOn,

            @Size(max = 60) @Schema(description = "the year in the words of the source", examples = "2024-2025")
            String statedFor,

            @NotNull Confidence confidence) {}

    void check(LocalDate today) {
        List<InputError> faults = new ArrayList<>();
        if ((programId == null) == (institution == null)) {
            faults.add(InputError.at("/programId", "exactly one of programId and institution is needed"));
        }
        if (state != null && institution == null) {
            faults.add(InputError.at("/state", "belongs to an institution"));
        }
        if (shortestDays != null && longestDays != null && shortestDays > longestDays) {
            faults.add(
                    InputError.at("/longestDays", InputErrorCode.OUT_OF_RANGE, "must not be less than shortestDays"));
        }
        if (evidence.observedOn() == null && evidence.collectedOn() == null) {
            faults.add(InputError.at(
                    "/evidence/observedOn",
                    InputErrorCode.REQUIRED,
                    "is required, or collectedOn where it is not known"));
        }
        if (evidence.observedOn() != null && evidence.observedOn().isAfter(today)) {
            faults.add(InputError.at("/evidence/observedOn", InputErrorCode.OUT_OF_RANGE, "lies in the future"));
        }
        if (evidence.sourceType().historyOnly()) {
            faults.add(InputError.at("/evidence/sourceType", "is evidence of history, never of what is offered"));
        } else if (SourcePolicy.CURRENT.exceeds(evidence.sourceType(), evidence.confidence())) {
            faults.add(InputError.at(
                    "/evidence/confidence",
                    "has the ceiling %s for a %s"
                            .formatted(
                                    SourcePolicy.CURRENT
                                            .of(evidence.sourceType())
                                            .ceiling(),
                                    evidence.sourceType())));
        }
        INVALID_INPUT.throwIfAny(faults);
    }
}
