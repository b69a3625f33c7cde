package org.introducer.programs.verdict.rule;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.Map;
import org.introducer.programs.applicant.Profile.Ecfmg;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.verdict.Assumption;
import org.introducer.programs.verdict.Finding;
import org.introducer.programs.verdict.Outcome;
import org.introducer.programs.verdict.Question;
import org.introducer.programs.verdict.RuleId;
import org.introducer.programs.verdict.Situation;

/**
 * Nobody enters training, or gets its visas, without the ECFMG certificate. Only a certificate that comes after the start is
 * too late by law; the day on which the papers should be under way is an assumption.
 */
record EcfmgRule() implements Rule {

    private static final String WHAT = "ECFMG certificate";

    @Override
    public RuleId id() {
        return RuleId.ECFMG_CERTIFIED;
    }

    @Override
    public Finding check(Situation situation) {
        Ecfmg ecfmg = situation.profile().certificate();
        return situation.finding(
                id(),
                outcome(situation, ecfmg),
                Map.of(
                        "ecfmg",
                        ecfmg == null ? "not said" : ecfmg.state().name(),
                        "expectedOn",
                        ecfmg == null || ecfmg.expectedOn() == null
                                ? "not said"
                                : ecfmg.expectedOn().toString(),
                        "planned",
                        situation.filing().toString(),
                        "start",
                        situation.start().toString()));
    }

    private static Outcome outcome(Situation situation, Ecfmg ecfmg) {
        LocalDate start = situation.start();
        LocalDate planned = situation.filing();
        if (situation.profile().certified()) {
            return Outcome.holds("The applicant is ECFMG-certified.");
        }
        if (ecfmg == null) {
            return Outcome.unknown(
                    "The profile says nothing of ECFMG certification.",
                    Question.Whom.APPLICANT,
                    "Are you ECFMG-certified, or when do you expect to be?");
        }
        if (situation.today().isAfter(start)) {
            return new Outcome.Fails(
                    "Training started on %s, and nobody enters it without the ECFMG certificate.".formatted(start),
                    "A later season, or a later start that the program agrees to.");
        }
        if (ecfmg.expectedOn() != null && ecfmg.expectedOn().isAfter(start)) {
            return new Outcome.Fails(
                    "The ECFMG certificate is expected on %s, after training starts on %s; nobody enters it without."
                            .formatted(ecfmg.expectedOn(), start),
                    "The certificate by %s, a later season, or a later start that the program agrees to."
                            .formatted(start));
        }
        String missing = "The ECFMG certificate is still missing." + exams(situation);
        if (situation.visa() == null) {
            return Outcome.due(missing, WHAT, start);
        }
        Assumption assumption = situation.visa() == Visa.J1 ? Assumption.J1_PAPERS_DAYS : Assumption.H1B_FILING_DAYS;
        LocalDate comes = requireNonNullElse(ecfmg.expectedOn(), situation.today());
        return comes.isAfter(planned)
                ? Outcome.tight(
                        "%s It can be there on %s at the earliest, and the papers for %s are planned for %s. What the law asks is the certificate before training starts on %s; ask the program's GME office by when it needs it."
                                .formatted(missing, comes, situation.visa().text(), planned, start),
                        WHAT,
                        start,
                        situation.policy().planning(),
                        assumption)
                : Outcome.due(missing, WHAT, planned, situation.policy().planning(), assumption);
    }

    private static String exams(Situation situation) {
        String missing = NrmpVerificationRule.missing(situation.profile());
        return missing.isEmpty() ? "" : " It needs %s, which the profile does not list as passed.".formatted(missing);
    }
}
