package org.introducer.programs.verdict.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.verdict.Finding;
import org.introducer.programs.verdict.Outcome;
import org.introducer.programs.verdict.Question;
import org.introducer.programs.verdict.RuleId;
import org.introducer.programs.verdict.Situation;
import org.introducer.programs.verdict.TimeBudget;

/**
 * Whether one visa class lasts for the whole path. Too short is a question about extension or a mixed path, not a no; H-1B days
 * of which nobody says when they were may have been given back.
 */
record TimeRule(Visa visa) implements Rule {

    @Override
    public RuleId id() {
        return visa == Visa.J1 ? RuleId.J1_TIME : RuleId.H1B_TIME;
    }

    @Override
    public Finding check(Situation situation) {
        TimeBudget budget = TimeBudget.of(situation);
        boolean unsaid = visa == Visa.H1B && situation.profile().priorH1bDays() == null;
        Map<String, String> inputs = new LinkedHashMap<>();
        if (budget == null) {
            inputs.put("pathway", situation.position().pathway().name());
        } else {
            inputs.put("pathYears", Integer.toString(budget.pathYears()));
            inputs.put("behindYears", Integer.toString(budget.behindYears()));
            inputs.put("limitYears", Integer.toString(budget.limitYears()));
            inputs.put("usedDays", Long.toString(budget.usedDays()));
            if (unsaid) {
                inputs.put("priorH1bDays", "not said, read as none");
            }
            inputs.put("slackDays", Long.toString(budget.slackDays()));
        }
        return situation.finding(id(), outcome(budget, unsaid), inputs);
    }

    private Outcome outcome(TimeBudget budget, boolean unsaid) {
        Question.Whom whom = visa == Visa.J1 ? Question.Whom.ECFMG : Question.Whom.ATTORNEY;
        if (budget == null) {
            return Outcome.unknown(
                    "The length of this pathway is not in the policy.", whom, "How long does this training take?");
        }
        if (budget.remainingDays() <= 0 && visa == Visa.H1B) {
            return Outcome.unknown(
                    "The whole %d years are reported as used up; when that was, and whether they have started again since, is not known."
                            .formatted(budget.limitYears()),
                    whom,
                    "Have my H-1B years started again since, by time outside the United States, or can they be extended?");
        }
        if (budget.remainingDays() <= 0) {
            return Outcome.unknown(
                    "The whole %d years are used up before training starts. They are the general limit; whether more is granted is not known."
                            .formatted(budget.limitYears()),
                    whom,
                    "My %d years are used up: does part of that time not count, or can it be extended?"
                            .formatted(budget.limitYears()));
        }
        if (budget.slackDays() < 0) {
            return Outcome.unknown(
                    "The path takes %d years, and %d days of visa time are missing with this class alone."
                            .formatted(budget.pathYears() - budget.behindYears(), -budget.slackDays()),
                    whom,
                    "Can the time be extended, or the path be finished on another status?");
        }
        return Outcome.holds(
                "The path takes %d years; %d days are left after it.%s",
                budget.pathYears() - budget.behindYears(),
                budget.slackDays(),
                unsaid ? " Earlier days on H-1B are not said and read as none." : "");
    }
}
