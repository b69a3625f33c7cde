package org.introducer.programs.verdict.rule;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.Profile.Exam;
import org.introducer.programs.applicant.Profile.ExamName;
import org.introducer.programs.applicant.Profile.ExamState;
import org.introducer.programs.program.Pathway;
import org.introducer.programs.verdict.Finding;
import org.introducer.programs.verdict.MatchCalendar;
import org.introducer.programs.verdict.Outcome;
import org.introducer.programs.verdict.Question;
import org.introducer.programs.verdict.RuleId;
import org.introducer.programs.verdict.Situation;

/**
 * Whom ECFMG cannot verify by the rank order list deadline does not take part in the Match. The deadline is data of a season:
 * it bars only when a source says it and it has passed.
 */
record NrmpVerificationRule() implements Rule {

    @Override
    public RuleId id() {
        return RuleId.NRMP_VERIFICATION;
    }

    /** The exams that ECFMG verifies and that are not passed, in words; empty when none is missing. */
    static String missing(Profile profile) {
        return Stream.of(ExamName.USMLE_STEP_1, ExamName.USMLE_STEP_2_CK)
                .filter(exam -> profile.passed(exam).isEmpty())
                .map(ExamName::text)
                .collect(Collectors.joining(" and "));
    }

    @Override
    public Finding check(Situation situation) {
        Optional<LocalDate> deadline =
                situation.calendar().rankOrderListDeadline(situation.season()).map(MatchCalendar.Day::on);
        return situation.finding(
                id(),
                outcome(situation, deadline.orElse(null)),
                Map.of(
                        "rankOrderListDeadline",
                        deadline.map(LocalDate::toString).orElse("not known for %d".formatted(situation.season())),
                        "deadlineSource",
                        situation
                                .calendar()
                                .rankOrderListDeadline(situation.season())
                                .map(day -> day.citation().source())
                                .orElse("none"),
                        "matchDay",
                        situation.calendar().matchDayText(situation.season()),
                        "USMLE_STEP_1",
                        said(situation.profile(), ExamName.USMLE_STEP_1),
                        "USMLE_STEP_2_CK",
                        said(situation.profile(), ExamName.USMLE_STEP_2_CK)));
    }

    private static String said(Profile profile, ExamName exam) {
        return profile.last(exam)
                .map(last -> last.date() == null ? String.valueOf(last.state()) : last.state() + " " + last.date())
                .orElse("not said");
    }

    private static Outcome outcome(Situation situation, LocalDate deadline) {
        Profile profile = situation.profile();
        if (situation.position().pathway() == Pathway.INDEPENDENT) {
            return Outcome.holds("Independent IR has a Match of its own, after residency.");
        }
        if (profile.certified()) {
            return Outcome.holds("The applicant is ECFMG-certified, which rests on Step 1 and Step 2 CK.");
        }
        String missing = missing(profile);
        if (missing.isEmpty()) {
            return certificateOpen(situation, deadline);
        }
        String needs =
                "By the rank order list deadline ECFMG verifies that Step 1 and Step 2 CK are passed; the profile"
                        + " does not list %s as passed.".formatted(missing);
        if (deadline == null) {
            return Outcome.unknown(
                    "%s The deadline of the %d Match is not known in our sources; it lies before Match Day (%s)."
                            .formatted(
                                    needs,
                                    situation.season(),
                                    situation.calendar().matchDayText(situation.season())),
                    profile.exams().isEmpty() ? Question.Whom.APPLICANT : Question.Whom.ECFMG,
                    profile.exams().isEmpty()
                            ? "Which exams have you passed, and when will %s be passed?".formatted(missing)
                            : "By which day do you verify %s for the %d Match?".formatted(missing, situation.season()));
        }
        if (profile.exams().isEmpty() && profile.certificate() == null) {
            return Outcome.unknown(needs, Question.Whom.APPLICANT, "Have you passed %s, and when?".formatted(missing));
        }
        if (situation.today().isAfter(deadline)) {
            return new Outcome.Fails(
                    "%s The deadline was %s.".formatted(needs, deadline), "A later season, with both exams passed.");
        }
        return Outcome.due(needs + later(profile, deadline), "%s, passed".formatted(missing), deadline);
    }

    private static String later(Profile profile, LocalDate deadline) {
        return Stream.of(ExamName.USMLE_STEP_1, ExamName.USMLE_STEP_2_CK)
                .filter(exam -> profile.passed(exam).isEmpty())
                .flatMap(exam -> profile.last(exam).stream())
                .filter(exam -> exam.state() != ExamState.FAILED && isAfter(exam, deadline))
                .map(exam -> " %s is planned for %s, after the deadline: an earlier day is needed."
                        .formatted(exam.exam().text(), exam.date()))
                .collect(Collectors.joining());
    }

    private static boolean isAfter(Exam exam, LocalDate day) {
        return exam.date() != null && exam.date().isAfter(day);
    }

    /** Both exams are passed; a Pathway, or the former Step 2 CS, is verified too, and the profile cannot say it. */
    private static Outcome certificateOpen(Situation situation, LocalDate deadline) {
        String because =
                "Step 1 and Step 2 CK are passed. ECFMG verifies a Pathway, or the former Step 2 CS, too by the rank"
                        + " order list deadline%s."
                                .formatted(deadline == null ? ", whose day is not known for this season" : "");
        return deadline != null && situation.today().isAfter(deadline)
                ? Outcome.unknown(
                        because, Question.Whom.ECFMG, "Was I verified for the %d Match?".formatted(situation.season()))
                : Outcome.due(because, "ECFMG's verification for the Match", deadline);
    }
}
