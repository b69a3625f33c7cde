package org.introducer.programs.applicant;

import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.InputRules;
import org.introducer.programs.applicant.Profile.Application;
import org.introducer.programs.applicant.Profile.EcfmgState;
import org.introducer.programs.applicant.Profile.Exam;
import org.introducer.programs.applicant.Profile.ExamState;
import org.introducer.programs.applicant.Profile.PriorJ1;
import org.introducer.programs.applicant.Profile.TwoYearRule;
import org.introducer.programs.applicant.Profile.UsStay;
import org.introducer.programs.applicant.Profile.UsVisa;

/**
 * Checks a profile that a request describes for contradictions in itself or with the calendar, as contacts-service checks those
 * that it stores: the visa arithmetic depends on their absence.
 */
public final class ProfileRules extends InputRules {

    private static final String REVERSED = "must not be before %s";
    private static final String AHEAD = "must not be in the future";

    private final Profile profile;
    private final LocalDate tomorrow;

    private ProfileRules(Profile profile, LocalDate today) {
        this.profile = profile;
        // In some time zone it is already the next day.
        this.tomorrow = today.plusDays(1);
    }

    /** Everything that is wrong, by its place in the profile; empty when verdicts may rest on it. */
    public static List<InputError> faults(Profile profile, LocalDate today) {
        ProfileRules rules = new ProfileRules(profile, today);
        rules.exams();
        rules.ecfmg();
        rules.visas();
        rules.timeInUs();
        rules.priorTraining();
        rules.applications();
        return rules.faults();
    }

    /** 422 for a profile in the body of a request, at {@code /profile}, on which no answer may rest. */
    public static void require(Profile profile, LocalDate today) {
        List<InputError> faults = faults(profile, today);
        if (!faults.isEmpty()) {
            throw INVALID_INPUT.at(
                    faults.stream().map(fault -> fault.under("/profile")).toList());
        }
    }

    private void exams() {
        for (int i = 0; i < profile.exams().size(); i++) {
            Exam exam = profile.exams().get(i);
            boolean past = exam.state() == ExamState.TAKEN
                    || exam.state() == ExamState.PASSED
                    || exam.state() == ExamState.FAILED;
            refuse(
                    past && isAhead(exam.date()),
                    "/exams/%d/date".formatted(i),
                    AHEAD + " when the exam is " + exam.state());
        }
    }

    private void ecfmg() {
        if (profile.ecfmg() == null) {
            return;
        }
        LocalDate certified = profile.ecfmg().certifiedOn();
        refuse(
                certified != null && profile.ecfmg().state() != EcfmgState.CERTIFIED,
                "/ecfmg/certifiedOn",
                "belongs to CERTIFIED");
        refuse(isAhead(certified), "/ecfmg/certifiedOn", AHEAD);
    }

    private void visas() {
        refuse(
                profile.visaPreferred() != null
                        && !profile.visaAcceptable().isEmpty()
                        && !profile.visaAcceptable().contains(profile.visaPreferred()),
                "/visaPreferred",
                "must be one of visaAcceptable");
        refuse(
                profile.waivedOrFulfilledOn() != null && profile.subjectTo212e() == TwoYearRule.NO,
                "/waivedOrFulfilledOn",
                "contradicts subjectTo212e NO");
    }

    private void timeInUs() {
        for (int i = 0; i < profile.priorJ1().size(); i++) {
            PriorJ1 time = profile.priorJ1().get(i);
            ordered("/priorJ1/" + i, "from", time.from(), "to", time.to());
        }
        for (int i = 0; i < orEmpty(profile.usStays()).size(); i++) {
            UsStay stay = profile.usStays().get(i);
            refuse(isAhead(stay.from()), "/usStays/%d/from".formatted(i), AHEAD);
            ordered("/usStays/" + i, "from", stay.from(), "to", stay.to());
        }
        for (int i = 0; i < orEmpty(profile.usVisas()).size(); i++) {
            UsVisa visa = profile.usVisas().get(i);
            refuse(isAhead(visa.validFrom()), "/usVisas/%d/validFrom".formatted(i), AHEAD);
            ordered("/usVisas/" + i, "validFrom", visa.validFrom(), "validTo", visa.validTo());
        }
    }

    private void priorTraining() {
        for (int i = 0; i < orEmpty(profile.priorTraining()).size(); i++) {
            PriorTraining training = profile.priorTraining().get(i);
            String at = "/priorTraining/" + i;
            ordered(at, "from", training.from(), "to", training.to());
            refuse(
                    training.years() != null && (training.from() != null || training.to() != null),
                    at + "/years",
                    "is said by from and to");
            refuse(
                    Boolean.TRUE.equals(training.completed()) && isAhead(training.to()),
                    at + "/completed",
                    "contradicts a last day in the future");
        }
    }

    private void applications() {
        Set<List<Object>> seen = new HashSet<>();
        for (int i = 0; i < orEmpty(profile.applications()).size(); i++) {
            Application application = profile.applications().get(i);
            String at = "/applications/" + i;
            refuse(isAhead(application.appliedOn()), at + "/appliedOn", AHEAD);
            refuse(
                    !seen.add(List.of(application.programId(), application.season())),
                    at,
                    "is the second for this program and season");
        }
    }

    private void ordered(String at, String first, LocalDate from, String last, LocalDate to) {
        refuse(from != null && to != null && to.isBefore(from), at + "/" + last, REVERSED.formatted(first));
    }

    private boolean isAhead(LocalDate day) {
        return day != null && day.isAfter(tomorrow);
    }

    private static <T> List<T> orEmpty(List<T> values) {
        return values == null ? List.of() : values;
    }
}
