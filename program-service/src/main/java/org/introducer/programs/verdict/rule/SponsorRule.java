package org.introducer.programs.verdict.rule;

import java.util.Map;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.Stance;
import org.introducer.programs.verdict.FactReading;
import org.introducer.programs.verdict.Finding;
import org.introducer.programs.verdict.Outcome;
import org.introducer.programs.verdict.Question;
import org.introducer.programs.verdict.RuleId;
import org.introducer.programs.verdict.Situation;

/** Whether the program sponsors the visa. Silence is a question, never a no. */
record SponsorRule(Visa visa) implements Rule {

    @Override
    public RuleId id() {
        return visa == Visa.J1 ? RuleId.J1_SPONSORED : RuleId.H1B_SPONSORED;
    }

    @Override
    public boolean looksAtFacts() {
        return true;
    }

    @Override
    public Finding check(Situation situation) {
        FactField field = visa == Visa.J1 ? FactField.J1_SPONSORSHIP : FactField.H1B_SPONSORSHIP;
        FactReading facts = situation.facts();
        Stance stance = facts.stance(field);
        String name = visa.text();
        Outcome outcome = switch (stance) {
            case YES -> Outcome.holds("The program sponsors %s.", name);
            case NO ->
                facts.decides(field)
                        ? new Outcome.Fails(
                                "The program does not sponsor %s.".formatted(name),
                                "A newer statement of the program that it sponsors %s.".formatted(name))
                        : new Outcome.Unknown(
                                "Somebody reports that the program does not sponsor %s; it is not the program's own word."
                                        .formatted(name),
                                Question.about(field, situation.position().startYear(situation.season())));
            case CASE_BY_CASE ->
                Outcome.unknown(
                        "The program decides on %s case by case.".formatted(name),
                        Question.Whom.GME_OFFICE,
                        "Under which conditions would %s be sponsored for me?".formatted(name));
            case UNKNOWN ->
                new Outcome.Unknown(
                        facts.whyUnknown(field),
                        Question.about(field, situation.position().startYear(situation.season())));
        };
        return situation.finding(
                id(), outcome, Map.of("stance", stance.name(), "season", Integer.toString(situation.season())), field);
    }
}
