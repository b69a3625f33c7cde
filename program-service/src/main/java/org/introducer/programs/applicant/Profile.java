package org.introducer.programs.applicant;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.Objects.requireNonNullElse;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.language.IsoCountry;
import org.introducer.platform.time.OrdinaryDay;
import org.jspecify.annotations.Nullable;

/**
 * The profile of an applicant, as far as it decides anything about programs and visas. A status that is not said is {@code UNKNOWN}; a list or a
 * number of days that is not said is read as none.
 *
 * <p>In the words of contacts-service.
 *
 * @param ecfmg null when not said
 * @param graduationYear null when not said
 * @param visaAcceptable empty when not said: then each visa is looked at
 * @param locationAtFiling where the applicant will be when a petition is filed; contacts-service does not have it
 * @param countryOfBirth null when not said
 * @param usStays every stay inside the United States that may matter; null when not said, empty: none
 * @param usVisas every US visa held; null when not said, empty: none
 * @param priorTraining null when not said, empty when there is none
 * @param applications null when not said, empty when there is none
 */
@RecordBuilder
@Schema(name = "ApplicantProfile")
public record Profile(
        @Size(max = 5) @Schema(description = "ISO 3166-1 alpha-2 codes", examples = "[\"NG\"]")
        List<@NotNull @IsoCountry String> citizenships,

        Stage stage,

        @Schema(description = "calendar year in which medical school was or will be finished; absent: not said")
        @Min(1950)
        @Max(2100)
        Integer graduationYear,

        @Schema(
                description =
                        "examinations planned or taken, each attempt an entry of its own; absent: not said, read as none")
        @Size(max = 40)
        List<@Valid @NotNull Exam> exams,

        @Valid Ecfmg ecfmg,
        VisaNeed visaNeed,

        @Schema(description = "default: all visas") Set<@NotNull Visa> visaAcceptable,

        @Schema(description = "affects the order only, never excludes")
        Visa visaPreferred,

        @Schema(description = "whether the two-year home residence rule (212(e)) applies")
        TwoYearRule subjectTo212e,

        @Schema(
                description =
                        "day on which the two-year home residence rule was waived or fulfilled; absent: neither, or not said")
        @OrdinaryDay
        LocalDate waivedOrFulfilledOn,

        @Schema(
                description =
                        "time already spent in J-1 status, of which only training as a physician counts against its limit; "
                                + "absent: not said, read as none")
        @Size(max = 20)
        List<@Valid @NotNull PriorJ1> priorJ1,

        @Min(0) @Max(4000) @Schema(description = "days inside the US in H-1B status")
        Integer priorH1bDays,

        @Schema(description = "where the applicant will be when the petition is filed")
        Location locationAtFiling,

        @IsoCountry
        @Schema(description = "ISO 3166-1 alpha-2 code; some notices count it like a citizenship", examples = "NG")
        String countryOfBirth,

        @Size(max = 40) @Schema(description = "stays inside the United States since 2025; absent: unknown, empty: none")
        List<@Valid @NotNull UsStay> usStays,

        @Size(max = 20) @Schema(description = "US visas held since 2025; absent: unknown, empty: none")
        List<@Valid @NotNull UsVisa> usVisas,

        @Size(max = 20) @Schema(description = "all training after medical school; absent: unknown, empty: none")
        List<@Valid @NotNull PriorTraining> priorTraining,

        @Size(max = 300) @Schema(description = "programs applied to; absent: unknown, empty: none in any season")
        List<@Valid @NotNull Application> applications) {

    /** An application that was sent. @param appliedOn null when not said */
    @Schema(name = "Application")
    public record Application(
            @NotNull UUID programId,

            @NotNull @Min(2000) @Max(2100) @Schema(description = "match year")
            Integer season,

            @Schema(description = "day on which it was sent; absent: not said") @OrdinaryDay
            LocalDate appliedOn) {}

    @Schema(
            name = "ApplicantStage",
            description =
                    "STUDENT: in medical school; GRADUATE: after it, and not in a residency; RESIDENT: in one, in "
                            + "whatever country; UNKNOWN: not said")
    public enum Stage {
        STUDENT,
        GRADUATE,
        RESIDENT,
        UNKNOWN
    }

    @Schema(description = "whether the applicant needs a visa to train in the United States; UNKNOWN: not said")
    public enum VisaNeed {
        REQUIRED,
        NOT_REQUIRED,
        UNKNOWN
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
        USMLE_STEP_1("Step 1"),
        USMLE_STEP_2_CK("Step 2 CK"),
        USMLE_STEP_3("Step 3"),
        OET("OET");

        private final String text;

        ExamName(String text) {
            this.text = text;
        }

        /** As people write it. */
        public String text() {
            return text;
        }
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

    /**
     * An examination with its day and how far it is.
     *
     * <p>Its name or state is null when it is newer than this service.
     */
    public record Exam(
            @NotNull ExamName exam,
            @NotNull ExamState state,

            @Schema(description = "day on which it was or will be taken; absent: not said") @OrdinaryDay
            LocalDate date,

            @Schema(description = "three-digit score; absent: none is given, or not said") @Min(1) @Max(300)
            Integer score,

            @Schema(description = "which attempt it was, from 1; absent: counted as the first") @Min(1) @Max(10)
            Integer attempt) {}

    @Schema(description = "how far ECFMG certification is; IN_PROGRESS: applied for and not complete")
    public enum EcfmgState {
        NOT_STARTED,
        IN_PROGRESS,
        CERTIFIED
    }

    @Schema(description = "ECFMG certification, as the profile says it; absent: not said")
    public record Ecfmg(
            @NotNull EcfmgState state,

            @Schema(description = "day of the certificate; absent: not certified, or not said") @OrdinaryDay
            LocalDate certifiedOn,

            @Schema(description = "day on which the applicant expects the certificate; absent: not said, or certified")
            @OrdinaryDay
            LocalDate expectedOn) {}

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

    /** Time already spent in J-1 status. */
    @Schema(name = "PriorJ1Stay")
    public record PriorJ1(
            @NotNull J1Category category,

            @Schema(description = "first day in this status") @NotNull @OrdinaryDay
            LocalDate from,

            @Schema(description = "last day in this status; absent: it lasts") @NotNull @OrdinaryDay
            LocalDate to) {}

    /** A stay inside the United States. @param to the last day, null: still there */
    @Schema(name = "UsStay")
    public record UsStay(
            @Schema(description = "day of entry") @NotNull @OrdinaryDay
            LocalDate from,

            @OrdinaryDay @Schema(description = "last day; absent: still in the United States") @Nullable
            LocalDate to) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /** Classes of US visas as far as notices tell them apart. */
    @Schema(description = "class of the visa, as far as notices tell classes apart; OTHER: any other")
    public enum UsVisaClass {
        J1,
        H1B,
        F1,
        B,
        OTHER
    }

    /**
     * A US visa in a passport: what a consulate issued, not the status of a stay.
     *
     * <p>Its class is null when it is newer than this service.
     */
    @Schema(name = "UsVisa")
    public record UsVisa(
            @NotNull UsVisaClass visaClass,

            @Schema(description = "first day on which it is valid") @NotNull @OrdinaryDay
            LocalDate validFrom,

            @Schema(description = "last day on which it is valid") @NotNull @OrdinaryDay
            LocalDate validTo) {

        /** Whether it was or will be valid on a day. */
        public boolean holdsOn(LocalDate day) {
            return !day.isBefore(validFrom) && !day.isAfter(validTo);
        }
    }

    /** Where somebody is when a petition is filed: some notices touch only those abroad. */
    @Schema(name = "ApplicantLocation")
    public enum Location {
        INSIDE_US,
        OUTSIDE_US,
        UNKNOWN
    }

    public Profile {
        citizenships = said(citizenships);
        stage = requireNonNullElse(stage, Stage.UNKNOWN);
        exams = said(exams);
        visaNeed = requireNonNullElse(visaNeed, VisaNeed.UNKNOWN);
        visaAcceptable = Collections.unmodifiableSet(new LinkedHashSet<>(said(visaAcceptable)));
        subjectTo212e = requireNonNullElse(subjectTo212e, TwoYearRule.UNKNOWN);
        priorJ1 = said(priorJ1);
        locationAtFiling = requireNonNullElse(locationAtFiling, Location.UNKNOWN);
        usStays = usStays == null ? null : said(usStays);
        usVisas = usVisas == null ? null : said(usVisas);
        priorTraining = priorTraining == null ? null : said(priorTraining);
        applications = applications == null ? null : said(applications);
    }

    /** Of whom nothing is known. */
    public static Profile unknown() {
        return ProfileBuilder.builder().build();
    }

    /** Keeps a null inside, for the validation to name its place. */
    private static <T> List<T> said(Collection<T> values) {
        return values == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** The same applicant, who will be there when a petition is filed. */
    public Profile filingFrom(Location location) {
        return changed().locationAtFiling(location).build();
    }

    /** The same applicant, who plans an exam for a day instead of what is said of it. */
    public Profile planning(ExamName name, LocalDate day) {
        List<Exam> others = new ArrayList<>(
                exams.stream().filter(exam -> exam.exam() != name).toList());
        others.add(new Exam(name, ExamState.PLANNED, day, null, null));
        return changed().exams(others).build();
    }

    /** The same applicant, who expects the ECFMG certificate on a day. */
    public Profile expecting(LocalDate certificate) {
        return changed()
                .ecfmg(new Ecfmg(EcfmgState.IN_PROGRESS, null, certificate))
                .build();
    }

    /** The same applicant with another wish for a visa. */
    public Profile wishing(Set<Visa> acceptable, Visa preferred) {
        return changed().visaAcceptable(acceptable).visaPreferred(preferred).build();
    }

    /** The same applicant, of whom it is said where they were, which visas they held, and where they were born. */
    public Profile staying(String birth, List<UsStay> stays, List<UsVisa> visas) {
        return changed().countryOfBirth(birth).usStays(stays).usVisas(visas).build();
    }

    /** The same applicant, of whom these applications are known besides; they count before what the profile says. */
    public Profile applying(List<Application> sent) {
        if (sent.isEmpty()) {
            return this;
        }
        List<Application> all = new ArrayList<>(sent);
        (applications == null ? List.<Application>of() : applications)
                .stream()
                        .filter(said -> sent.stream()
                                .noneMatch(one -> one.programId().equals(said.programId())
                                        && one.season().equals(said.season())))
                        .forEach(all::add);
        return changed().applications(all).build();
    }

    private ProfileBuilder changed() {
        return ProfileBuilder.builder(this);
    }

    /** Whether the applicant was inside the United States on a day; empty when stays are not said. */
    public Optional<Boolean> insideUsOn(LocalDate day) {
        return Optional.ofNullable(usStays).map(stays -> stays.stream().anyMatch(stay -> stay.covers(day)));
    }

    /** Whether the applicant held a valid US visa on a day; empty when visas are not said. */
    public Optional<Boolean> usVisaOn(LocalDate day) {
        return Optional.ofNullable(usVisas).map(visas -> visas.stream().anyMatch(visa -> visa.holdsOn(day)));
    }

    /** The application to a program in a season; empty when none is said. */
    public Optional<Application> application(UUID programId, int season) {
        return applications == null
                ? Optional.empty()
                : applications.stream()
                        .filter(one -> one.programId().equals(programId) && one.season() == season)
                        .findFirst();
    }

    /** The first pass of an exam. */
    public Optional<Exam> passed(ExamName name) {
        return exams.stream()
                .filter(exam -> exam.exam() == name && exam.state() == ExamState.PASSED)
                .findFirst();
    }

    /** What an exam came to last: passed if ever, else the entry of the highest attempt, later days first. */
    public Optional<Exam> last(ExamName name) {
        return passed(name)
                .or(() -> exams.stream()
                        .filter(exam -> exam.exam() == name)
                        .max(comparing((Exam exam) -> requireNonNullElse(exam.attempt(), 1))
                                .thenComparing(Exam::date, nullsFirst(naturalOrder()))));
    }

    /** How often an exam was sat, as far as the profile says; empty when it was not sat. */
    public Optional<Integer> attempts(ExamName name) {
        List<Exam> sat = exams.stream()
                .filter(exam -> exam.exam() == name)
                .filter(exam -> exam.state() == ExamState.PASSED
                        || exam.state() == ExamState.FAILED
                        || exam.state() == ExamState.TAKEN)
                .toList();
        if (sat.isEmpty()) {
            return Optional.empty();
        }
        int highest = sat.stream()
                .mapToInt(exam -> requireNonNullElse(exam.attempt(), 1))
                .max()
                .orElse(1);
        return Optional.of(Math.max(highest, sat.size()));
    }

    /** Days inside the US on H-1B so far. */
    public int h1bDays() {
        return requireNonNullElse(priorH1bDays, 0);
    }

    /** The visas to look at: those that the applicant would take, each when none was said. */
    public Set<Visa> visas() {
        return visaAcceptable.isEmpty() ? EnumSet.allOf(Visa.class) : EnumSet.copyOf(visaAcceptable);
    }

    /** The state of the ECFMG certificate, null when unknown. */
    public Ecfmg certificate() {
        return ecfmg == null || ecfmg.state() == null ? null : ecfmg;
    }

    public boolean certified() {
        return ecfmg != null && ecfmg.state() == EcfmgState.CERTIFIED;
    }
}
