package org.introducer.programs.eligibility;

import static org.introducer.programs.fact.FactField.ATTEMPTS_MAXIMUM;
import static org.introducer.programs.fact.FactField.ATTEMPTS_PREFERRED;
import static org.introducer.programs.fact.FactField.ECFMG_BY_APPLICATION;
import static org.introducer.programs.fact.FactField.ECFMG_CERTIFICATE_REQUIRED;
import static org.introducer.programs.fact.FactField.GRADUATION_CUTOFF;
import static org.introducer.programs.fact.FactField.LETTERS;
import static org.introducer.programs.fact.FactField.SCORE_CUTOFF;
import static org.introducer.programs.fact.FactField.STEP1_FIRST_ATTEMPT_REQUIRED;
import static org.introducer.programs.fact.FactField.STEP1_MINIMUM;
import static org.introducer.programs.fact.FactField.STEP1_PREFERRED;
import static org.introducer.programs.fact.FactField.STEP2_CK_BY_APPLICATION;
import static org.introducer.programs.fact.FactField.STEP2_CK_MINIMUM;
import static org.introducer.programs.fact.FactField.STEP2_CK_PREFERRED;
import static org.introducer.programs.fact.FactField.STEP3_REQUIRED;
import static org.introducer.programs.fact.FactField.US_CLINICAL_EXPERIENCE;
import static org.introducer.programs.fact.FactField.US_CLINICAL_EXPERIENCE_MONTHS;
import static org.introducer.programs.fact.FactField.YEAR_OF_GRADUATION_CUTOFF;
import static org.introducer.programs.fact.FactField.YEAR_OF_GRADUATION_PREFERRED;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.Profile.Exam;
import org.introducer.programs.applicant.Profile.ExamName;
import org.introducer.programs.eligibility.Checks.Bound;
import org.introducer.programs.verdict.FactReading;

/** Holds an applicant against what a program asks: strict excludes, preference lowers, unknown asks. */
public final class EligibilityRules {

    private final Credentials applicant;
    private final Profile profile;
    private final Opening opening;
    private final Deadline deadline;
    private final FactReading facts;
    private final int season;
    private final LocalDate today;

    private EligibilityRules(Credentials applicant, Opening opening, FactReading facts, int season, LocalDate today) {
        this.applicant = applicant;
        this.profile = applicant.profile();
        this.opening = opening;
        this.deadline = new Deadline(profile, opening.programId(), facts, season, today);
        this.facts = facts;
        this.season = season;
        this.today = today;
    }

    public static Eligibility check(
            Credentials applicant, Opening opening, FactReading facts, int season, LocalDate today) {
        return Eligibility.of(new EligibilityRules(applicant, opening, facts, season, today).checks());
    }

    private List<Check> checks() {
        Checks checks = new Checks(facts);
        return Stream.of(
                        new Admission(profile, opening, facts, season).checks(checks),
                        checks.atLeast(
                                Requirement.STEP1_SCORE,
                                new Bound(STEP1_MINIMUM, SCORE_CUTOFF, STEP1_PREFERRED),
                                score(ExamName.USMLE_STEP_1)),
                        List.of(checks.asked(
                                Requirement.STEP1_FIRST_ATTEMPT,
                                STEP1_FIRST_ATTEMPT_REQUIRED,
                                firstAttempt(ExamName.USMLE_STEP_1))),
                        checks.atLeast(
                                Requirement.STEP2_CK_SCORE,
                                new Bound(STEP2_CK_MINIMUM, SCORE_CUTOFF, STEP2_CK_PREFERRED),
                                score(ExamName.USMLE_STEP_2_CK)),
                        List.of(
                                checks.asked(
                                        Requirement.STEP2_CK_BY_APPLICATION,
                                        STEP2_CK_BY_APPLICATION,
                                        step2CkAtApplication()),
                                checks.asked(Requirement.STEP3, STEP3_REQUIRED, step3())),
                        checks.atMost(
                                Requirement.ATTEMPTS,
                                new Bound(ATTEMPTS_MAXIMUM, null, ATTEMPTS_PREFERRED),
                                attempts()),
                        checks.atMost(
                                Requirement.YEARS_SINCE_GRADUATION,
                                new Bound(YEAR_OF_GRADUATION_CUTOFF, GRADUATION_CUTOFF, YEAR_OF_GRADUATION_PREFERRED),
                                Optional.ofNullable(profile.graduationYear()).map(year -> season - year)),
                        clinicalExperience(checks),
                        certificate(checks),
                        List.of(checks.asked(
                                Requirement.ECFMG_BY_APPLICATION, ECFMG_BY_APPLICATION, certifiedAtApplication())),
                        checks.atLeast(
                                Requirement.LETTERS,
                                new Bound(LETTERS, null, null),
                                Optional.ofNullable(applicant.letters())),
                        List.of(deadline.check(checks)))
                .flatMap(List::stream)
                .toList();
    }

    /** Months settle it where the program counts them; else the plain demand does. */
    private List<Check> clinicalExperience(Checks checks) {
        Optional<Integer> months = Optional.ofNullable(applicant.usClinicalExperienceMonths());
        if (facts.number(US_CLINICAL_EXPERIENCE_MONTHS).isPresent()
                || facts.heardNumber(US_CLINICAL_EXPERIENCE_MONTHS).isPresent()) {
            return checks.atLeast(
                    Requirement.US_CLINICAL_EXPERIENCE,
                    new Bound(US_CLINICAL_EXPERIENCE_MONTHS, US_CLINICAL_EXPERIENCE, null),
                    months);
        }
        return List.of(checks.asked(
                Requirement.US_CLINICAL_EXPERIENCE, US_CLINICAL_EXPERIENCE, months.map(count -> count > 0)));
    }

    private Optional<Integer> score(ExamName name) {
        return profile.passed(name).map(Exam::score);
    }

    /** Whether it was passed the first time; unknown while it is not passed and was never failed. */
    private Optional<Boolean> firstAttempt(ExamName name) {
        boolean failed = profile.exams().stream()
                .anyMatch(exam -> exam.exam() == name && exam.state() == Profile.ExamState.FAILED);
        return profile.passed(name).isEmpty() && !failed
                ? Optional.empty()
                : profile.attempts(name).map(count -> count == 1 && !failed);
    }

    /** Passed by the last day of application or not; unknown while it can still be, or while nothing is said of it. */
    private Optional<Boolean> step2CkAtApplication() {
        LocalDate by = deadline.day().orElse(LocalDate.MAX);
        return profile.last(ExamName.USMLE_STEP_2_CK).flatMap(exam -> {
            if (exam.date() != null && exam.date().isAfter(by)) {
                return Optional.of(false);
            }
            if (exam.state() == Profile.ExamState.PASSED) {
                return Optional.of(true);
            }
            return today.isAfter(by) && exam.state() != Profile.ExamState.TAKEN ? Optional.of(false) : Optional.empty();
        });
    }

    /** What a program says of the certificate itself: it may still come until the start, which the visa verdict judges. */
    private List<Check> certificate(Checks checks) {
        return facts.value(ECFMG_CERTIFICATE_REQUIRED).isEmpty()
                ? List.of()
                : List.of(checks.asked(
                        Requirement.ECFMG_CERTIFICATE,
                        ECFMG_CERTIFICATE_REQUIRED,
                        profile.certified() ? Optional.of(true) : Optional.empty()));
    }

    /** Certified or not on the last day of application; unknown while the certificate can still come in time. */
    private Optional<Boolean> certifiedAtApplication() {
        Profile.Ecfmg ecfmg = profile.certificate();
        if (ecfmg == null || profile.certified()) {
            return Optional.ofNullable(ecfmg).map(_ -> true);
        }
        LocalDate by = deadline.day().orElse(LocalDate.MAX);
        boolean late = today.isAfter(by)
                || ecfmg.expectedOn() != null && ecfmg.expectedOn().isAfter(by);
        return late ? Optional.of(false) : Optional.empty();
    }

    /** Passed, or open: it is asked for at ranking or at the start, so what is not passed today may be by then. */
    private Optional<Boolean> step3() {
        return profile.passed(ExamName.USMLE_STEP_3).map(_ -> true);
    }

    private Optional<Integer> attempts() {
        return Stream.of(ExamName.USMLE_STEP_1, ExamName.USMLE_STEP_2_CK, ExamName.USMLE_STEP_3)
                .flatMap(name -> profile.attempts(name).stream())
                .max(Integer::compare);
    }
}
