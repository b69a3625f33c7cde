package org.introducer.programs.applicant;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What we read of an applicant, in the words of contacts-service. A status that was not said is {@code UNKNOWN}; a list or a
 * number of days that was not said is read as none.
 *
 * @param ecfmg null when not said
 * @param graduationYear null when not said
 * @param visaAcceptable empty when not said: then each visa is looked at
 * @param locationAtFiling where the applicant will be when a petition is filed; not part of the profile, asked per request
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Profile(
        List<String> citizenships,
        Stage stage,
        Integer graduationYear,
        List<Exam> exams,
        Ecfmg ecfmg,
        VisaNeed visaNeed,
        Set<Visa> visaAcceptable,
        Visa visaPreferred,
        TwoYearRule subjectTo212e,
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
    public record Exam(ExamName exam, ExamState state, LocalDate date, Integer score, Integer attempt) {}

    public enum EcfmgState {
        NOT_STARTED,
        IN_PROGRESS,
        CERTIFIED
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Ecfmg(EcfmgState state, LocalDate certifiedOn, LocalDate expectedOn) {}

    public enum J1Category {
        ALIEN_PHYSICIAN,
        RESEARCH_SCHOLAR,
        STUDENT,
        SHORT_TERM_SCHOLAR,
        OTHER
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record PriorJ1(J1Category category, LocalDate from, LocalDate to) {}

    /** Where somebody is when a petition is filed: some notices touch only those abroad. */
    public enum Location {
        INSIDE_US,
        OUTSIDE_US,
        UNKNOWN
    }

    public Profile {
        citizenships = citizenships == null ? List.of() : List.copyOf(citizenships);
        stage = requireNonNullElse(stage, Stage.UNKNOWN);
        exams = exams == null ? List.of() : List.copyOf(exams);
        visaNeed = requireNonNullElse(visaNeed, VisaNeed.UNKNOWN);
        visaAcceptable = visaAcceptable == null ? Set.of() : Set.copyOf(visaAcceptable);
        subjectTo212e = requireNonNullElse(subjectTo212e, TwoYearRule.UNKNOWN);
        priorJ1 = priorJ1 == null ? List.of() : List.copyOf(priorJ1);
        priorH1bDays = requireNonNullElse(priorH1bDays, 0);
        locationAtFiling = requireNonNullElse(locationAtFiling, Location.UNKNOWN);
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

    public boolean certified() {
        return ecfmg != null && ecfmg.state() == EcfmgState.CERTIFIED;
    }
}
