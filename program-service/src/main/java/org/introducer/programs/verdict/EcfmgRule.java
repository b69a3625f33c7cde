package org.introducer.programs.verdict;

import java.time.LocalDate;
import java.util.Map;
import org.introducer.programs.applicant.Profile.Ecfmg;

/** Training and its visas need the ECFMG certificate, by the day on which the papers must be under way. */
record EcfmgRule() implements Rule {

    @Override
    public RuleId id() {
        return RuleId.ECFMG_CERTIFIED;
    }

    @Override
    public Finding check(Situation situation) {
        Ecfmg ecfmg = situation.profile().certificate();
        LocalDate by = situation.filing();
        return situation.finding(
                id(),
                outcome(situation, ecfmg, by),
                Map.of(
                        "ecfmg", ecfmg == null ? "not said" : ecfmg.state().name(),
                        "expectedOn",
                                ecfmg == null || ecfmg.expectedOn() == null
                                        ? "not said"
                                        : ecfmg.expectedOn().toString(),
                        "neededBy", by.toString()));
    }

    private static Outcome outcome(Situation situation, Ecfmg ecfmg, LocalDate by) {
        if (situation.profile().certified()) {
            return Outcome.holds("The applicant is ECFMG-certified.");
        }
        if (ecfmg == null) {
            return Outcome.unknown(
                    "The profile says nothing of ECFMG certification.",
                    Question.Whom.APPLICANT,
                    "Are you ECFMG-certified, or when do you expect to be?");
        }
        if (situation.today().isAfter(by)) {
            return new Outcome.Fails("The ECFMG certificate was needed by %s.".formatted(by), "A later season.");
        }
        if (ecfmg.expectedOn() != null && ecfmg.expectedOn().isAfter(by)) {
            return new Outcome.Fails(
                    "The ECFMG certificate is expected on %s and needed by %s.".formatted(ecfmg.expectedOn(), by),
                    "The certificate by %s.".formatted(by));
        }
        return new Outcome.Due("The ECFMG certificate is still missing.", "ECFMG certificate", by);
    }
}
