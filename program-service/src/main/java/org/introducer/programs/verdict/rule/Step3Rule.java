package org.introducer.programs.verdict.rule;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.Profile.Ecfmg;
import org.introducer.programs.applicant.Profile.Exam;
import org.introducer.programs.applicant.Profile.ExamName;
import org.introducer.programs.applicant.Profile.ExamState;
import org.introducer.programs.verdict.Assumption;
import org.introducer.programs.verdict.Finding;
import org.introducer.programs.verdict.Outcome;
import org.introducer.programs.verdict.Question;
import org.introducer.programs.verdict.RuleId;
import org.introducer.programs.verdict.Situation;
import org.introducer.programs.verdict.VisaPolicy.Moment;
import org.introducer.programs.verdict.VisaPolicy.Planning;

/**
 * Step 3 before an H-1B petition. Law bars only an exam after the start of training; the day by which it should be sat is
 * computed back from the planned filing, which is not before Match Day: earlier there is no employer.
 */
record Step3Rule() implements Rule {

    private static final Assumption[] PLAN = {
        Assumption.H1B_FILING_DAYS, Assumption.STEP3_RESULT_DAYS, Assumption.STEP3_TEST_DAYS
    };

    @Override
    public RuleId id() {
        return RuleId.STEP3_BEFORE_FILING;
    }

    /** The last day on which the exam can begin for a result on the planned day of filing. */
    static LocalDate latestExam(Situation situation) {
        return before(situation, situation.filing());
    }

    private static LocalDate before(Situation situation, LocalDate filing) {
        Planning planning = situation.policy().planning();
        return filing.minusDays(planning.step3ResultDays()).minusDays(Math.max(0, planning.step3TestDays() - 1L));
    }

    @Override
    public Finding check(Situation situation) {
        Ecfmg ecfmg = situation.profile().certificate();
        return situation.finding(
                id(),
                outcome(situation),
                Map.of(
                        "step3",
                        situation
                                .profile()
                                .last(ExamName.USMLE_STEP_3)
                                .map(Step3Rule::said)
                                .orElse("not said"),
                        "ecfmg",
                        ecfmg == null ? "not said" : ecfmg.state().name(),
                        "plannedFiling",
                        situation.filing().toString(),
                        "plannedExam",
                        latestExam(situation).toString(),
                        "matchDay",
                        situation.calendar().matchDayText(situation.season()),
                        "start",
                        situation.start().toString()));
    }

    private static String said(Exam exam) {
        return exam.date() == null ? String.valueOf(exam.state()) : exam.state() + " " + exam.date();
    }

    private static Outcome outcome(Situation situation) {
        Profile profile = situation.profile();
        if (profile.passed(ExamName.USMLE_STEP_3).isPresent()) {
            return Outcome.holds("Step 3 is passed.");
        }
        LocalDate start = situation.start();
        if (situation.today().isAfter(start)) {
            return new Outcome.Fails(
                    "Training started on %s, and Step 3 has to be passed before the petition for it.".formatted(start),
                    "A later season, a later start that the program agrees to, or J-1.");
        }
        Optional<Exam> last = profile.last(ExamName.USMLE_STEP_3).filter(exam -> exam.state() != ExamState.FAILED);
        LocalDate day = last.map(Exam::date).orElse(null);
        if (day != null && day.isAfter(start)) {
            return new Outcome.Fails(
                    "Step 3 is planned for %s, after training starts on %s, and has to be passed before the petition."
                            .formatted(day, start),
                    "Step 3 before %s, a later season, or J-1.".formatted(start));
        }
        if (last.filter(exam -> exam.state() == ExamState.TAKEN).isPresent()) {
            return open(situation, "Step 3 is sat; its result is awaited.", "Step 3, passed", day);
        }
        return profile.certified()
                ? open(
                        situation,
                        day == null ? "Step 3 is not passed." : "Step 3 is planned for %s.".formatted(day),
                        "Step 3, in the United States",
                        later(day, situation.today()))
                : uncertified(situation, profile.certificate(), day);
    }

    private static Outcome uncertified(Situation situation, Ecfmg ecfmg, LocalDate day) {
        if (ecfmg == null) {
            return Outcome.unknown(
                    "Step 3 comes after ECFMG certification, of which the profile says nothing.",
                    Question.Whom.APPLICANT,
                    "Are you ECFMG-certified, or when do you expect to be?");
        }
        LocalDate start = situation.start();
        if (ecfmg.expectedOn() != null && ecfmg.expectedOn().isAfter(start)) {
            return new Outcome.Fails(
                    "Step 3 comes after the ECFMG certificate, which is expected on %s, after training starts on %s."
                            .formatted(ecfmg.expectedOn(), start),
                    "The ECFMG certificate, and Step 3 after it, before %s.".formatted(start));
        }
        return open(
                situation,
                ecfmg.expectedOn() == null
                        ? "Step 3 is not passed; the missing ECFMG certificate is the cause."
                        : "Step 3 is not passed; the cause is the missing ECFMG certificate, expected on %s."
                                .formatted(ecfmg.expectedOn()),
                "Step 3, after the ECFMG certificate, in the United States",
                later(later(day, ecfmg.expectedOn()), situation.today()));
    }

    /** Tight when the exam lies later than planning wants, though no rule forbids it. */
    private static Outcome open(Situation situation, String because, String what, LocalDate exam) {
        Planning planning = situation.policy().planning();
        LocalDate latest = latestExam(situation);
        LocalDate comfortable = before(situation, situation.wished(Moment.FILING));
        if (exam == null || !exam.isAfter(comfortable)) {
            return Outcome.due(because, what, latest, planning, PLAN);
        }
        LocalDate start = situation.start();
        LocalDate result =
                exam.plusDays(Math.max(0, planning.step3TestDays() - 1L)).plusDays(planning.step3ResultDays());
        return Outcome.tight(
                "%s A result is reckoned with by %s. The petition is planned for %s; before Match Day (%s) there is no employer who could file it. Training starts on %s. What the law asks is Step 3 before the petition; ask the program's GME office by when it files."
                        .formatted(
                                because,
                                result,
                                situation.filing(),
                                situation.calendar().matchDayText(situation.season()),
                                start),
                what,
                exam.isAfter(latest) ? before(situation, start) : latest,
                planning,
                PLAN);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}
