package org.introducer.programs.applicant;

import static com.fasterxml.jackson.annotation.JsonFormat.Feature.READ_UNKNOWN_ENUM_VALUES_AS_NULL;
import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What we read of an applicant, in the words of contacts-service. A status that was not said, or that is newer than this
 * service, is {@code UNKNOWN}; a list or a number of days that was not said is read as none.
 *
 * @param ecfmg null when not said
 * @param graduationYear null when not said
 * @param visaAcceptable empty when not said: then each visa is looked at
 * @param locationAtFiling where the applicant will be when a petition is filed; not part of the profile, asked per request
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Profile(
        List<String> citizenships,
        @JsonFormat(with = READ_UNKNOWN_ENUM_VALUES_AS_NULL) Stage stage,
        Integer graduationYear,
        List<Exam> exams,
        Ecfmg ecfmg,
        @JsonFormat(with = READ_UNKNOWN_ENUM_VALUES_AS_NULL) VisaNeed visaNeed,
        @JsonFormat(with = READ_UNKNOWN_ENUM_VALUES_AS_NULL) Set<Visa> visaAcceptable,
        @JsonFormat(with = READ_UNKNOWN_ENUM_VALUES_AS_NULL) Visa visaPreferred,
        @JsonFormat(with = READ_UNKNOWN_ENUM_VALUES_AS_NULL) TwoYearRule subjectTo212e,
        LocalDate waivedOrFulfilledOn,
        List<PriorJ1> priorJ1,
        Integer priorH1bDays,
        Location locationAtFiling) {

    public enum Stage {
        STUDENT,
        GRADUATE,
        RESIDENT,
        UNKNOWN
    }

    public enum VisaNeed {
        REQUIRED,
        NOT_REQUIRED,
        UNKNOWN
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

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Exam(
            @JsonFormat(with = READ_UNKNOWN_ENUM_VALUES_AS_NULL)
            ExamName exam,

            @JsonFormat(with = READ_UNKNOWN_ENUM_VALUES_AS_NULL)
            ExamState state,

            LocalDate date,
            Integer score,
            Integer attempt) {}

    public enum EcfmgState {
        NOT_STARTED,
        IN_PROGRESS,
        CERTIFIED
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Ecfmg(
            @JsonFormat(with = READ_UNKNOWN_ENUM_VALUES_AS_NULL)
            EcfmgState state,

            LocalDate certifiedOn,
            LocalDate expectedOn) {}

    public enum J1Category {
        ALIEN_PHYSICIAN,
        RESEARCH_SCHOLAR,
        STUDENT,
        SHORT_TERM_SCHOLAR,
        OTHER
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record PriorJ1(
            @JsonFormat(with = READ_UNKNOWN_ENUM_VALUES_AS_NULL)
            J1Category category,

            LocalDate from,
            LocalDate to) {}

    /** Where somebody is when a petition is filed: some notices touch only those abroad. */
    public enum Location {
        INSIDE_US,
        OUTSIDE_US,
        UNKNOWN
    }

    public Profile {
        citizenships = said(citizenships);
        stage = requireNonNullElse(stage, Stage.UNKNOWN);
        exams = said(exams);
        ecfmg = ecfmg == null || ecfmg.state() == null ? null : ecfmg;
        visaNeed = requireNonNullElse(visaNeed, VisaNeed.UNKNOWN);
        visaAcceptable = Set.copyOf(said(visaAcceptable));
        subjectTo212e = requireNonNullElse(subjectTo212e, TwoYearRule.UNKNOWN);
        priorJ1 = said(priorJ1);
        locationAtFiling = requireNonNullElse(locationAtFiling, Location.UNKNOWN);
    }

    /** Of whom nothing is known. */
    public static Profile unknown() {
        return new Profile(null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private static <T> List<T> said(Collection<T> values) {
        return values == null
                ? List.of()
                : values.stream().filter(Objects::nonNull).toList();
    }

    /** The same applicant, who will be there when a petition is filed. */
    public Profile filingFrom(Location location) {
        return new Profile(
                citizenships,
                stage,
                graduationYear,
                exams,
                ecfmg,
                visaNeed,
                visaAcceptable,
                visaPreferred,
                subjectTo212e,
                waivedOrFulfilledOn,
                priorJ1,
                priorH1bDays,
                location);
    }

    /** The first pass of an exam. */
    public Optional<Exam> passed(ExamName name) {
        return exams.stream()
                .filter(exam -> exam.exam() == name && exam.state() == ExamState.PASSED)
                .findFirst();
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

    /** What an exam came to last: passed if ever, else the entry of the highest attempt, later days first. */
    public Optional<Exam> last(ExamName name) {
        return passed(name)
                .or(() -> exams.stream()
                        .filter(exam -> exam.exam() == name)
                        .max(comparing((Exam exam) -> requireNonNullElse(exam.attempt(), 1))
                                .thenComparing(Exam::date, nullsFirst(naturalOrder()))));
    }

    /** Days inside the US on H-1B so far. */
    public int h1bDays() {
        return requireNonNullElse(priorH1bDays, 0);
    }

    /** The visas to look at: those that the applicant would take, each when none was said. */
    public Set<Visa> visas() {
        return visaAcceptable.isEmpty() ? EnumSet.allOf(Visa.class) : EnumSet.copyOf(visaAcceptable);
    }

    public boolean certified() {
        return ecfmg != null && ecfmg.state() == EcfmgState.CERTIFIED;
    }
}
