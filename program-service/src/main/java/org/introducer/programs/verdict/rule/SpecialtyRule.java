package org.introducer.programs.verdict.rule;

import java.util.Map;
import org.introducer.programs.verdict.Finding;
import org.introducer.programs.verdict.Outcome;
import org.introducer.programs.verdict.Question;
import org.introducer.programs.verdict.RuleId;
import org.introducer.programs.verdict.Situation;
import org.introducer.programs.verdict.TimeBudget;
import org.introducer.programs.verdict.VisaPolicy;

/**
 * Who trained on J-1 before may change the specialty once, and only early: a question to the J-1 sponsor. What counts as a change
 * is not said by the law that is on record, so that whoever trained nowhere on J-1 yet is told to ask too.
 */
record SpecialtyRule() implements Rule {

    @Override
    public RuleId id() {
        return RuleId.CHANGE_OF_SPECIALTY;
    }

    @Override
    public Finding check(Situation situation) {
        long days = TimeBudget.physicianDays(
                situation.profile().priorJ1(),
                situation.start(),
                situation.policy().planning().yearDays());
        VisaPolicy.TimeLimit window = situation.policy().specialtyChange();
        return situation.finding(
                id(),
                outcome(days, window, situation.policy().planning().yearDays()),
                Map.of("physicianDays", Long.toString(days), "windowYears", Integer.toString(window.years())));
    }

    private static Outcome outcome(long days, VisaPolicy.TimeLimit window, int yearDays) {
        if (days == 0) {
            return new Outcome.Holds(
                    "No earlier training on J-1 is reported, so the one change of specialty, within the first %d years, is not used up before this position. Whether a PGY-1 before radiology, or independent IR after diagnostic radiology, counts as that change is not known here."
                            .formatted(window.years()),
                    new Question(
                            Question.Whom.ECFMG,
                            "Do a PGY-1 before radiology, and independent IR after diagnostic radiology, count as a change of specialty? Ask before you rank."));
        }
        boolean late = days > (long) window.years() * yearDays;
        return Outcome.unknown(
                "%d days of training on J-1 are reported; a specialty can be changed once, within the first %d years%s."
                        .formatted(days, window.years(), late ? ", and these are over" : ""),
                Question.Whom.ECFMG,
                "Is this position a change of my specialty, and would you sponsor it?");
    }
}
