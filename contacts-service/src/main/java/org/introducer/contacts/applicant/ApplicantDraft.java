package org.introducer.contacts.applicant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.json.StoredForm;
import org.introducer.platform.language.IsoCountry;
import org.introducer.platform.language.LanguageTag;
import org.introducer.platform.time.IanaZone;
import org.introducer.platform.time.OrdinaryDay;

/** The profile of an applicant: education, examinations, visas, training and preferences. What is left out is not known, which is never read as no. */
@StoredForm
@Schema(name = "ApplicantDraft")
public record ApplicantDraft(
        @NotBlank @Size(max = 200) @Schema(description = "given name or names", examples = "Amara")
        String givenName,

        @Size(max = 200)
        @Schema(description = "absent: the person has one name only, or it is not said", examples = "Okafor")
        String familyName,

        @NotNull
        @IanaZone
        @Schema(description = "IANA zone; etiquette days are whole days in it", examples = "Africa/Lagos")
        String zone,

        @Schema(
                description =
                        "the applicant's own e-mail addresses; imports of mail tell by them what was sent and what received",
                examples = "[\"amara.okafor@example.org\"]")
        @Size(max = 20)
        List<@NotNull @Size(max = 320) @Email(message = "must be an e-mail address") String> emails,

        @Schema(description = "ISO 3166-1 alpha-2 codes", examples = "[\"NG\"]") @Size(max = 5)
        List<@NotNull @IsoCountry String> citizenships,

        Stage stage,

        @Min(1950)
        @Max(2100)
        @Schema(
                description = "calendar year in which medical school was or will be finished; absent: not said",
                examples = "2024")
        Integer graduationYear,

        @Schema(
                description =
                        "examinations planned or taken, each attempt an entry of its own; absent: not said, empty: none")
        @Size(max = 40)
        List<@Valid @NotNull Exam> exams,

        @Valid Ecfmg ecfmg,
        @Schema(description = "default: UNKNOWN") VisaNeed visaNeed,

        @Schema(description = "visas on which the applicant would train; absent or empty: not said")
        Set<@NotNull Visa> visaAcceptable,

        @Schema(description = "one of visaAcceptable; affects the order only, never excludes")
        Visa visaPreferred,

        @Schema(description = "whether the two-year home residence rule (212(e)) applies; default: UNKNOWN")
        TwoYearRule subjectTo212e,

        @Schema(
                description =
                        "day on which the two-year home residence rule was waived or fulfilled; absent: neither, or it does not apply")
        @OrdinaryDay
        LocalDate waivedOrFulfilledOn,

        @Schema(
                description =
                        "all time spent in J-1 status, of which only training as a physician counts against its limit; "
                                + "absent: not said, empty: none")
        @Size(max = 20)
        List<@Valid @NotNull PriorJ1> priorJ1,

        @Min(0) @Max(4000) @Schema(description = "days inside the US in H-1B status", examples = "0")
        Integer priorH1bDays,

        @IsoCountry
        @Schema(
                description = "ISO 3166-1 alpha-2 code; some public notices count it like a citizenship",
                examples = "NG")
        String countryOfBirth,

        @Size(max = 40)
        @Schema(
                description =
                        "every stay inside the United States since 2025; public notices depend on it; absent: unknown, "
                                + "empty: none",
                examples = "[]")
        List<@Valid @NotNull UsStay> usStays,

        @Size(max = 20)
        @Schema(
                description =
                        "every US visa held since 2025; public notices depend on it; absent: unknown, empty: none",
                examples = "[]")
        List<@Valid @NotNull UsVisa> usVisas,

        @Size(max = 20) @Schema(description = "all training after medical school; absent: unknown, empty: none")
        List<@Valid @NotNull PriorTraining> priorTraining,

        @Size(max = 300)
        @Schema(description = "residency programs applied to; absent: unknown, empty: none in any season")
        List<@Valid @NotNull Application> applications,

        @Min(2000) @Max(2100) @Schema(description = "match year aimed at; absent: not decided", examples = "2028")
        Integer targetSeason,

        @Schema(description = "fields of work in the applicant's words, such as interventional oncology")
        @Size(max = 30)
        List<@NotBlank @Size(max = 100) String> interests,

        @Size(max = 20) List<@NotNull @LanguageTag @Size(max = 35) String> languages,

        @Size(max = 2000) @Schema(description = "2 to 3 sentences")
        String elevatorPitch) {

    /** The stage of the applicant's education. */
    @Schema(
            name = "ApplicantStage",
            description =
                    "STUDENT: in medical school; GRADUATE: after it, and not in a residency; RESIDENT: in one, in "
                            + "whatever country")
    public enum Stage {
        STUDENT,
        GRADUATE,
        RESIDENT
    }

    /** Whether the applicant needs a visa to train in the United States. */
    public enum VisaNeed {
        REQUIRED,
        NOT_REQUIRED,
        UNKNOWN
    }

    /** A visa on which the applicant would train. */
    public enum Visa {
        J1,
        H1B
    }

    /** Whether the applicant is subject to the two-year home residence requirement of a J-1 visa (section 212(e)). */
    public enum TwoYearRule {
        YES,
        NO,
        UNKNOWN
    }

    @Schema(
            description =
                    "examination of an international medical graduate; OET is the test of English that ECFMG asks for")
    public enum ExamName {
        USMLE_STEP_1,
        USMLE_STEP_2_CK,
        USMLE_STEP_3,
        OET
    }

    @Schema(
            description =
                    "PLANNED, REGISTERED: before it; TAKEN: the result is not known; PASSED or FAILED: the result")
    public enum ExamState {
        PLANNED,
        REGISTERED,
        TAKEN,
        PASSED,
        FAILED
    }

    /** An examination with its day and how far it is; the score only where one is given. */
    @Schema(name = "Exam")
    public record Exam(
            @NotNull ExamName exam,
            @NotNull ExamState state,

            @Schema(description = "day on which it was or will be taken; absent: not known") @OrdinaryDay
            LocalDate date,

            @Schema(
                    description =
                            "three-digit score, where one is given; absent: none is given (pass or fail only), or not said")
            @Min(1)
            @Max(300)
            Integer score,

            @Schema(description = "which attempt it was, from 1; absent: not said") @Min(1) @Max(10)
            Integer attempt) {}

    @Schema(description = "how far ECFMG certification is; IN_PROGRESS: applied for and not complete")
    public enum EcfmgState {
        NOT_STARTED,
        IN_PROGRESS,
        CERTIFIED
    }

    /** ECFMG certification. */
    @Schema(
            name = "Ecfmg",
            description = "ECFMG certification, as the applicant states it; absent: not said, which is not NOT_STARTED")
    public record Ecfmg(
            @NotNull EcfmgState state,

            @Schema(description = "day of the certificate; absent: not certified, or not said") @OrdinaryDay
            LocalDate certifiedOn,

            @Schema(description = "day on which the applicant expects the certificate; absent: not known, or certified")
            @OrdinaryDay
            LocalDate expectedOn) {}

    /** The level of training after medical school. */
    public enum TrainingLevel {
        INTERNSHIP,
        RESIDENCY,
        FELLOWSHIP,
        OTHER
    }

    @Schema(description = "specialty of the training")
    public enum TrainingSpecialty {
        DIAGNOSTIC_RADIOLOGY,
        INTERVENTIONAL_RADIOLOGY,
        INTERNAL_MEDICINE,
        GENERAL_SURGERY,
        TRANSITIONAL_YEAR,
        PEDIATRICS,
        FAMILY_MEDICINE,
        EMERGENCY_MEDICINE,
        ANESTHESIOLOGY,
        NEUROLOGY,
        NUCLEAR_MEDICINE,
        OBSTETRICS_GYNECOLOGY,
        PSYCHIATRY,
        OTHER
    }

    /** Training after medical school, in whatever country. */
    @Schema(name = "PriorTraining")
    public record PriorTraining(
            @NotNull @IsoCountry @Schema(description = "ISO 3166-1 alpha-2 code", examples = "NG")
            String country,

            @NotNull TrainingSpecialty specialty,

            @NotNull @Schema(description = "OTHER: work outside a training program, such as that of a house officer")
            TrainingLevel level,

            @Schema(description = "first day; absent: not known") @OrdinaryDay
            LocalDate from,

            @OrdinaryDay @Schema(description = "last day, not before `from`; absent: ongoing")
            LocalDate to,

            @Min(0) @Max(15) @Schema(description = "whole years, when from and to are unknown")
            Integer years,

            @Schema(description = "whether the whole training was finished; absent: not said")
            Boolean completed) {}

    /** An application of the applicant to a residency program. */
    @Schema(name = "Application")
    public record Application(
            @NotNull @Schema(description = "the program in program-service")
            UUID programId,

            @NotNull @Min(2000) @Max(2100) @Schema(description = "match year", examples = "2027")
            Integer season,

            @Schema(description = "day on which it was sent; absent: not known") @OrdinaryDay
            LocalDate appliedOn) {}

    @Schema(
            description =
                    "category of the exchange visitor; ALIEN_PHYSICIAN is graduate medical training, and the only one "
                            + "that counts against its limit")
    public enum J1Category {
        ALIEN_PHYSICIAN,
        RESEARCH_SCHOLAR,
        STUDENT,
        SHORT_TERM_SCHOLAR,
        OTHER
    }

    /** Time already spent in J-1 status. Only {@code ALIEN_PHYSICIAN} counts against the physician limit. */
    @Schema(name = "PriorJ1Stay")
    public record PriorJ1(
            @NotNull J1Category category,

            @Schema(description = "first day in this status") @NotNull @OrdinaryDay
            LocalDate from,

            @NotNull @Schema(description = "not before from") @OrdinaryDay
            LocalDate to) {}

    /** A stay inside the United States, in whatever status. */
    @Schema(name = "UsStay")
    public record UsStay(
            @Schema(description = "day of entry") @NotNull @OrdinaryDay
            LocalDate from,

            @Schema(description = "last day, not before `from`; absent: still in the United States") @OrdinaryDay
            LocalDate to) {}

    /** Classes of US visas as far as public notices tell them apart. */
    @Schema(description = "class of the visa, as far as public notices tell classes apart; OTHER: any other")
    public enum UsVisaClass {
        J1,
        H1B,
        F1,
        B,
        OTHER
    }

    /** A US visa in a passport: what a consulate issued, not the status of a stay. */
    @Schema(name = "UsVisa")
    public record UsVisa(
            @NotNull UsVisaClass visaClass,

            @Schema(description = "first day on which it is valid") @NotNull @OrdinaryDay
            LocalDate validFrom,

            @NotNull @Schema(description = "last day, not before `validFrom`") @OrdinaryDay
            LocalDate validTo) {}
}
