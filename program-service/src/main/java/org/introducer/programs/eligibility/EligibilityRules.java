package org.introducer.programs.eligibility;

import static org.introducer.programs.fact.FactField.ATTEMPTS_MAXIMUM;
import static org.introducer.programs.fact.FactField.ATTEMPTS_PREFERRED;
import static org.introducer.programs.fact.FactField.ECFMG_BY_APPLICATION;
import static org.introducer.programs.fact.FactField.GRADUATION_CUTOFF;
import static org.introducer.programs.fact.FactField.LETTERS;
import static org.introducer.programs.fact.FactField.NON_US_IMG_CONSIDERED;
import static org.introducer.programs.fact.FactField.SCORE_CUTOFF;
import static org.introducer.programs.fact.FactField.STEP1_FIRST_ATTEMPT_REQUIRED;
import static org.introducer.programs.fact.FactField.STEP1_MINIMUM;
import static org.introducer.programs.fact.FactField.STEP1_PREFERRED;
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
import java.util.UUID;
import java.util.stream.Stream;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.Profile.Exam;
import org.introducer.programs.applicant.Profile.ExamName;
import org.introducer.programs.eligibility.Checks.Bound;
import org.introducer.programs.fact.Stance;
import org.introducer.programs.verdict.FactReading;

/** Holds an applicant against what a program asks: strict excludes, preference lowers, unknown asks. */
public final class EligibilityRules {

    private final Credentials applicant;
    private final Profile profile;
    private final Deadline deadline;
    private final FactReading facts;
    private final int season;
    private final LocalDate today;

    private EligibilityRules(Credentials applicant, UUID programId, FactReading facts, int season, LocalDate today) {
        this.applicant = applicant;
        this.profile = applicant.profile();
        this.deadline = new Deadline(profile, programId, facts, season, today);
        this.facts = facts;
        this.season = season;
        this.today = today;
    }

    public static Eligibility check(
            Credentials applicant, UUID programId, FactReading facts, int season, LocalDate today) {
        return Eligibility.of(new EligibilityRules(applicant, programId, facts, season, today).checks());
    }

    private List<Check> checks() {
        Checks checks = new Checks(facts);
        return Stream.of(
                        List.of(considered(checks)),
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
                        List.of(checks.asked(Requirement.STEP3, STEP3_REQUIRED, step3())),
                        checks.atMost(
                                Requirement.ATTEMPTS,
                                new Bound(ATTEMPTS_MAXIMUM, null, ATTEMPTS_PREFERRED),
                                attempts()),
                        checks.atMost(
                                Requirement.YEARS_SINCE_GRADUATION,
                                new Bound(YEAR_OF_GRADUATION_CUTOFF, GRADUATION_CUTOFF, YEAR_OF_GRADUATION_PREFERRED),
                                Optional.ofNullable(profile.graduationYear()).map(year -> season - year)),
                        clinicalExperience(checks),
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

    /** Whoever is a US citizen is no non-US IMG; whose citizenship is not said may be one. */
    private Check considered(Checks checks) {
        boolean citizen = profile.citizenships().contains("US");
        Stance stance = facts.stance(NON_US_IMG_CONSIDERED);
        Requirement requirement = Requirement.NON_US_IMG_CONSIDERED;
        String actual = citizen ? "US citizen" : profile.citizenships().isEmpty() ? null : "not a US citizen";
        if (citizen || stance == Stance.YES) {
            return checks.settled(requirement, NON_US_IMG_CONSIDERED, Check.Kind.STRICT, true, "considered", actual);
        }
        if (stance == Stance.NO && actual != null) {
            return checks.settled(
                    requirement, NON_US_IMG_CONSIDERED, Check.Kind.STRICT, false, "not considered", actual);
        }
        return checks.open(
                requirement,
                NON_US_IMG_CONSIDERED,
                stance == Stance.UNKNOWN ? Check.Kind.UNKNOWN : Check.Kind.STRICT,
                stance == Stance.NO ? Checks.APPLICANT : Checks.PROGRAM);
    }

    /** Months settle it where the program counts them; else the plain demand does. */
    private List<Check> clinicalExperience(Checks checks) {
        Optional<Integer> months = Optional.ofNullable(applicant.usClinicalExperienceMonths());
        if (facts.number(US_CLINICAL_EXPERIENCE_MONTHS).isPresent()) {
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
