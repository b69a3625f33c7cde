package org.introducer.contacts.applicant;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.introducer.contacts.applicant.ApplicantDraft.Application;
import org.introducer.contacts.applicant.ApplicantDraft.EcfmgState;
import org.introducer.contacts.applicant.ApplicantDraft.Exam;
import org.introducer.contacts.applicant.ApplicantDraft.ExamState;
import org.introducer.contacts.applicant.ApplicantDraft.PriorJ1;
import org.introducer.contacts.applicant.ApplicantDraft.PriorTraining;
import org.introducer.contacts.applicant.ApplicantDraft.TwoYearRule;
import org.introducer.contacts.applicant.ApplicantDraft.UsStay;
import org.introducer.contacts.applicant.ApplicantDraft.UsVisa;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.InputRules;

/** Checks a profile for contradictions in itself or with the calendar, on whose absence the visa arithmetic depends. */
final class ApplicantRules extends InputRules {

    private final ApplicantDraft draft;
    private final LocalDate tomorrow;

    private ApplicantRules(ApplicantDraft draft, LocalDate today) {
        this.draft = draft;
        // In some time zone it is already the next day.
        this.tomorrow = today.plusDays(1);
    }

    /** Everything that is wrong; empty when it may be stored. */
    static List<InputError> faults(ApplicantDraft draft, LocalDate today) {
        ApplicantRules rules = new ApplicantRules(draft, today);
        rules.exams();
        rules.ecfmg();
        rules.visas();
        rules.priorJ1();
        rules.usStays();
        rules.usVisas();
        rules.priorTraining();
        rules.applications();
        return rules.faults();
    }

    private void exams() {
        for (int i = 0; i < orEmpty(draft.exams()).size(); i++) {
            Exam exam = draft.exams().get(i);
            String at = "/exams/" + i + "/date";
            boolean past = exam.state() == ExamState.TAKEN
                    || exam.state() == ExamState.PASSED
                    || exam.state() == ExamState.FAILED;
            refuse(past && isAhead(exam.date()), at, "must not be in the future when the exam is " + exam.state());
        }
    }

    private void ecfmg() {
        if (draft.ecfmg() == null) {
            return;
        }
        LocalDate certified = draft.ecfmg().certifiedOn();
        refuse(
                certified != null && draft.ecfmg().state() != EcfmgState.CERTIFIED,
                "/ecfmg/certifiedOn",
                "belongs to CERTIFIED");
        refuse(isAhead(certified), "/ecfmg/certifiedOn", "must not be in the future");
    }

    private void visas() {
        refuse(
                draft.visaPreferred() != null
                        && draft.visaAcceptable() != null
                        && !draft.visaAcceptable().isEmpty()
                        && !draft.visaAcceptable().contains(draft.visaPreferred()),
                "/visaPreferred",
                "must be one of visaAcceptable");
        refuse(
                draft.waivedOrFulfilledOn() != null && draft.subjectTo212e() == TwoYearRule.NO,
                "/waivedOrFulfilledOn",
                "contradicts subjectTo212e NO");
    }

    private void priorJ1() {
        for (int i = 0; i < orEmpty(draft.priorJ1()).size(); i++) {
            PriorJ1 stay = draft.priorJ1().get(i);
            refuse(stay.to().isBefore(stay.from()), "/priorJ1/" + i + "/to", "must not be before from");
        }
    }

    private void usStays() {
        for (int i = 0; i < orEmpty(draft.usStays()).size(); i++) {
            UsStay stay = draft.usStays().get(i);
            refuse(isAhead(stay.from()), "/usStays/" + i + "/from", "must not be in the future");
            refuse(
                    stay.to() != null && stay.to().isBefore(stay.from()),
                    "/usStays/" + i + "/to",
                    "must not be before from");
        }
    }

    private void usVisas() {
        for (int i = 0; i < orEmpty(draft.usVisas()).size(); i++) {
            UsVisa visa = draft.usVisas().get(i);
            refuse(isAhead(visa.validFrom()), "/usVisas/" + i + "/validFrom", "must not be in the future");
            refuse(
                    visa.validTo().isBefore(visa.validFrom()),
                    "/usVisas/" + i + "/validTo",
                    "must not be before validFrom");
        }
    }

    private void priorTraining() {
        for (int i = 0; i < orEmpty(draft.priorTraining()).size(); i++) {
            PriorTraining training = draft.priorTraining().get(i);
            String at = "/priorTraining/" + i;
            refuse(
                    training.to() != null
                            && training.from() != null
                            && training.to().isBefore(training.from()),
                    at + "/to",
                    "must not be before from");
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
        for (int i = 0; i < orEmpty(draft.applications()).size(); i++) {
            Application application = draft.applications().get(i);
            String at = "/applications/" + i;
            refuse(isAhead(application.appliedOn()), at + "/appliedOn", "must not be in the future");
            refuse(
                    !seen.add(List.of(application.programId(), application.season())),
                    at,
                    "is the second for this program and season");
        }
    }

    private boolean isAhead(LocalDate day) {
        return day != null && day.isAfter(tomorrow);
    }

    private static <T> List<T> orEmpty(List<T> values) {
        return values == null ? List.of() : values;
    }
}
