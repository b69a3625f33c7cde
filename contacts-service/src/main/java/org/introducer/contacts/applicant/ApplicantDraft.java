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

/** The profile of an applicant. */
@StoredForm
@Schema(name = "ApplicantDraft")
public record ApplicantDraft(
        @NotBlank @Size(max = 200) @Schema(examples = "Amara")
        String givenName,

        @Size(max = 200) @Schema(examples = "Okafor") String familyName,

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
        @Min(1950) @Max(2100) @Schema(examples = "2024") Integer graduationYear,
        @Size(max = 40) List<@Valid @NotNull Exam> exams,
        @Valid Ecfmg ecfmg,
        @Schema(description = "default: UNKNOWN") VisaNeed visaNeed,
        Set<@NotNull Visa> visaAcceptable,

        @Schema(description = "one of visaAcceptable; affects the order only, never excludes")
        Visa visaPreferred,

        @Schema(description = "whether the two-year home residence rule (212(e)) applies; default: UNKNOWN")
        TwoYearRule subjectTo212e,

        @OrdinaryDay LocalDate waivedOrFulfilledOn,
        @Size(max = 20) List<@Valid @NotNull PriorJ1> priorJ1,

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

        @Size(max = 30) List<@NotBlank @Size(max = 100) String> interests,
        @Size(max = 20) List<@NotNull @LanguageTag @Size(max = 35) String> languages,

        @Size(max = 2000) @Schema(description = "2 to 3 sentences")
        String elevatorPitch) {

    /** The stage of the applicant's education. */
    @Schema(name = "ApplicantStage")
    public enum Stage {
        STUDENT,
        GRADUATE,
        RESIDENT
    }

    public enum VisaNeed {
        REQUIRED,
        NOT_REQUIRED,
        UNKNOWN
    }

    public enum Visa {
        J1,
        H1B
    }

    public enum TwoYearRule {
        YES,
        NO,
        UNKNOWN
    }

    public enum ExamName {
        USMLE_STEP_1,
        USMLE_STEP_2_CK,
        USMLE_STEP_3,
        OET
    }

    public enum ExamState {
        PLANNED,
        REGISTERED,
        TAKEN,
        PASSED,
        FAILED
    }

    /** An exam with its day and where it stands; the score only where one is given. */
    @Schema(name = "Exam")
    public record Exam(
            @NotNull ExamName exam,
            @NotNull ExamState state,
            @OrdinaryDay LocalDate date,
            @Min(1) @Max(300) Integer score,
            @Min(1) @Max(10) Integer attempt) {}

    public enum EcfmgState {
        NOT_STARTED,
        IN_PROGRESS,
        CERTIFIED
    }

    /** ECFMG certification. */
    @Schema(name = "Ecfmg")
    public record Ecfmg(
            @NotNull EcfmgState state,
            @OrdinaryDay LocalDate certifiedOn,
            @OrdinaryDay LocalDate expectedOn) {}

    public enum TrainingLevel {
        INTERNSHIP,
        RESIDENCY,
        FELLOWSHIP,
        OTHER
    }

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

    /** Training after medical school, wherever it was. */
    @Schema(name = "PriorTraining")
    public record PriorTraining(
            @NotNull @IsoCountry @Schema(description = "ISO 3166-1 alpha-2 code", examples = "NG")
            String country,

            @NotNull TrainingSpecialty specialty,

            @NotNull @Schema(description = "OTHER: work outside a training program, such as that of a house officer")
            TrainingLevel level,

            @OrdinaryDay LocalDate from,

            @OrdinaryDay @Schema(description = "last day, not before `from`; absent: ongoing")
            LocalDate to,

            @Min(0) @Max(15) @Schema(description = "whole years, when from and to are unknown")
            Integer years,

            Boolean completed) {}

    /** An application to a residency program. */
    @Schema(name = "Application")
    public record Application(
            @NotNull @Schema(description = "the program in program-service")
            UUID programId,

            @NotNull @Min(2000) @Max(2100) @Schema(description = "match year", examples = "2027")
            Integer season,

            @OrdinaryDay LocalDate appliedOn) {}

    public enum J1Category {
        ALIEN_PHYSICIAN,
        RESEARCH_SCHOLAR,
        STUDENT,
        SHORT_TERM_SCHOLAR,
        OTHER
    }

    /** Time already spent in J-1 status; only {@code ALIEN_PHYSICIAN} counts against the physician limit. */
    @Schema(name = "PriorJ1Stay")
    public record PriorJ1(
            @NotNull J1Category category,
            @NotNull @OrdinaryDay LocalDate from,

            @NotNull @Schema(description = "not before from") @OrdinaryDay
            LocalDate to) {}

    /** A stay inside the United States, in whatever status. */
    @Schema(name = "UsStay")
    public record UsStay(
            @NotNull @OrdinaryDay LocalDate from,

            @Schema(description = "last day, not before `from`; absent: still in the United States") @OrdinaryDay
            LocalDate to) {}

    /** Classes of US visas as far as public notices tell them apart. */
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
            @NotNull @OrdinaryDay LocalDate validFrom,

            @NotNull @Schema(description = "last day, not before `validFrom`") @OrdinaryDay
            LocalDate validTo) {}
}
