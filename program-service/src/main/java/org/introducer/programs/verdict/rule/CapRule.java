package org.introducer.programs.verdict.rule;

import java.util.Map;
import org.introducer.programs.fact.CapStatus;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.verdict.Finding;
import org.introducer.programs.verdict.Outcome;
import org.introducer.programs.verdict.Question;
import org.introducer.programs.verdict.RuleId;
import org.introducer.programs.verdict.Situation;

/** Whether the petitioning employer counts against the yearly cap: a fact of that employer, never inferred. */
record CapRule() implements Rule {

    @Override
    public RuleId id() {
        return RuleId.H1B_CAP;
    }

    @Override
    public boolean looksAtFacts() {
        return true;
    }

    @Override
    public Finding check(Situation situation) {
        CapStatus cap = situation.facts().cap(FactField.CAP_STATUS);
        Integer priorDays = situation.profile().priorH1bDays();
        Outcome outcome = switch (cap) {
            case EXEMPT -> Outcome.holds("The petitioning employer is cap-exempt.");
            case SUBJECT ->
                priorDays == null || priorDays > 0
                        ? Outcome.unknown(
                                "The petitioning employer is cap-subject; whether you were counted before is not known.",
                                Question.Whom.APPLICANT,
                                "Did you hold H-1B before, and was it counted against the cap?")
                        : new Outcome.Fails(
                                "The petitioning employer is cap-subject: too late for a July start.",
                                "A cap-exempt petitioning employer, or having been counted already.");
            case UNKNOWN ->
                new Outcome.Unknown(
                        situation.facts().whyUnknown(FactField.CAP_STATUS),
                        Question.about(
                                FactField.CAP_STATUS, situation.position().startYear(situation.season())));
        };
        return situation.finding(
                id(),
                outcome,
                Map.of("capStatus", cap.name(), "priorH1bDays", priorDays == null ? "not said" : priorDays.toString()),
                FactField.CAP_STATUS);
    }
}
