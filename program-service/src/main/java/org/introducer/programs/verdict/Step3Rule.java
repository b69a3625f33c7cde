package org.introducer.programs.verdict;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.Profile.Ecfmg;
import org.introducer.programs.applicant.Profile.Exam;
import org.introducer.programs.applicant.Profile.ExamName;
import org.introducer.programs.applicant.Profile.ExamState;

/** Step 3 before an H-1B petition: the last day to sit it is computed back from the filing. */
record Step3Rule() implements Rule {

    @Override
    public RuleId id() {
        return RuleId.STEP3_BEFORE_FILING;
    }

    /** The last day on which the exam can begin. */
    static LocalDate latestExam(Situation situation) {
        VisaPolicy.Planning planning = situation.policy().planning();
        return situation.filing().minusDays(planning.step3ResultDays()).minusDays(planning.step3TestDays() - 1L);
    }

    @Override
    public Finding check(Situation situation) {
        Ecfmg ecfmg = situation.profile().certificate();
        LocalDate latest = latestExam(situation);
        return situation.finding(
                id(),
                outcome(situation, latest),
                Map.of(
                        "step3",
                        situation
                                .profile()
                                .last(ExamName.USMLE_STEP_3)
                                .map(Step3Rule::said)
                                .orElse("not said"),
                        "ecfmg",
                        ecfmg == null ? "not said" : ecfmg.state().name(),
                        "filing",
                        situation.filing().toString(),
                        "latestExam",
                        latest.toString()));
    }

    private static String said(Exam exam) {
        return exam.date() == null ? String.valueOf(exam.state()) : exam.state() + " " + exam.date();
    }

    private static Outcome outcome(Situation situation, LocalDate latest) {
        Profile profile = situation.profile();
        if (profile.passed(ExamName.USMLE_STEP_3).isPresent()) {
            return Outcome.holds("Step 3 is passed.");
        }
        Optional<Exam> last = profile.last(ExamName.USMLE_STEP_3);
        LocalDate day = last.map(Exam::date).orElse(null);
        if (last.filter(exam -> exam.state() == ExamState.TAKEN).isPresent()
                && !situation.today().isAfter(situation.filing())
                && (day == null || !day.isAfter(latest))) {
            return new Outcome.Due("Step 3 is sat; its result is awaited.", "Step 3, passed", situation.filing());
        }
        if (situation.today().isAfter(latest)) {
            return new Outcome.Fails(
                    "Step 3 had to be sat by %s for the filing of %s.".formatted(latest, situation.filing()),
                    "A later season, or J-1.");
        }
        if (!profile.certified()) {
            return uncertified(profile.certificate(), latest);
        }
        if (day != null && day.isAfter(latest) && last.get().state() != ExamState.FAILED) {
            return new Outcome.Fails(
                    "Step 3 is planned for %s and has to be sat by %s for the filing of %s."
                            .formatted(day, latest, situation.filing()),
                    "Step 3 by %s.".formatted(latest));
        }
        return new Outcome.Due("Step 3 is not passed.", "Step 3, in the United States", latest);
    }

    private static Outcome uncertified(Ecfmg ecfmg, LocalDate latest) {
        if (ecfmg == null) {
            return Outcome.unknown(
                    "Step 3 comes after ECFMG certification, of which the profile says nothing.",
                    Question.Whom.APPLICANT,
                    "Are you ECFMG-certified, or when do you expect to be?");
        }
        if (ecfmg.expectedOn() != null && ecfmg.expectedOn().isAfter(latest)) {
            return new Outcome.Fails(
                    "Step 3 has to be sat by %s, and the ECFMG certificate it needs is expected on %s."
                            .formatted(latest, ecfmg.expectedOn()),
                    "The ECFMG certificate before %s.".formatted(latest));
        }
        return new Outcome.Due(
                "Step 3 is not passed; the missing ECFMG certificate is the cause.",
                "Step 3, after the ECFMG certificate, in the United States",
                latest);
    }
}
