package org.introducer.programs.verdict.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.Profile.Exam;
import org.introducer.programs.applicant.Profile.ExamName;
import org.introducer.programs.applicant.Profile.ExamState;
import org.introducer.programs.applicant.Profile.Location;
import org.introducer.programs.verdict.Finding;
import org.introducer.programs.verdict.Outcome;
import org.introducer.programs.verdict.Question;
import org.introducer.programs.verdict.RuleId;
import org.introducer.programs.verdict.Situation;
import org.introducer.programs.verdict.VisaPolicy.VisaClass;

/**
 * Step 3 is sat only in the United States, so a notice that leaves H-1B open and bars visitors can still stand before it. That
 * closes nothing, for there may be another way to get there: it is a question.
 */
record Step3TravelRule() implements Rule {

    @Override
    public RuleId id() {
        return RuleId.STEP3_TRAVEL;
    }

    @Override
    public Finding check(Situation situation) {
        Profile profile = situation.profile();
        LocalDate exam = exam(situation);
        Optional<Barrier> barrier = travels(profile)
                ? Barrier.before(VisaClass.B, profile, situation.visa(), situation.policy(), exam)
                : Optional.empty();
        Map<String, String> inputs = new TreeMap<>();
        inputs.put("plannedExam", exam.toString());
        inputs.put("locationAtFiling", profile.locationAtFiling().name());
        barrier.ifPresent(found -> inputs.put("visitorsBarredBy", found.notice().id()));
        return Finding.of(
                id(),
                situation.position().programId(),
                outcome(profile, barrier),
                inputs,
                List.of(),
                barrier.map(found -> found.notice().citation()).orElse(null));
    }

    private static LocalDate exam(Situation situation) {
        return situation
                .profile()
                .last(ExamName.USMLE_STEP_3)
                .filter(exam -> exam.state() == ExamState.PLANNED)
                .map(Exam::date)
                .orElseGet(() -> Step3Rule.latestExam(situation));
    }

    private static boolean travels(Profile profile) {
        return !sat(profile) && profile.locationAtFiling() != Location.INSIDE_US;
    }

    private static boolean sat(Profile profile) {
        return profile.passed(ExamName.USMLE_STEP_3).isPresent()
                || profile.last(ExamName.USMLE_STEP_3)
                        .filter(exam -> exam.state() == ExamState.TAKEN)
                        .isPresent();
    }

    private static Outcome outcome(Profile profile, Optional<Barrier> barrier) {
        if (sat(profile)) {
            return Outcome.holds("Step 3 is sat, so no journey to it is needed.");
        }
        if (profile.locationAtFiling() == Location.INSIDE_US) {
            return Outcome.holds("The applicant plans to be in the United States, where Step 3 is sat.");
        }
        if (barrier.isEmpty()) {
            return Outcome.holds("No notice known bars the applicant from travelling to Step 3 as a visitor.");
        }
        String because =
                "Step 3 has to be passed before the H-1B petition and is sat only in the United States; %s suspends the B visa, on which a visitor travels there"
                        .formatted(barrier.get().notice().title());
        return barrier.get().open() != null
                ? new Outcome.Unknown(
                        because + ". Whether it touches the applicant is not known.",
                        barrier.get().open())
                : Outcome.unknown(
                        because + ", for this applicant: that H-1B itself is not suspended does not bring them there.",
                        Question.Whom.ATTORNEY,
                        "How could I travel to the United States for Step 3 while the B visa is suspended for me?");
    }
}
