package org.introducer.programs.verdict.rule;

import java.util.Map;
import org.introducer.programs.fact.Fact;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.FactValue;
import org.introducer.programs.fact.Stance;
import org.introducer.programs.verdict.FactReading;
import org.introducer.programs.verdict.Finding;
import org.introducer.programs.verdict.Outcome;
import org.introducer.programs.verdict.Question;
import org.introducer.programs.verdict.RuleId;
import org.introducer.programs.verdict.Situation;

/**
 * A program that is said to be closing, on no known day: a question whoever says it, for residents may still be taken. Once a
 * curator knows the day, the program is retired from it on.
 */
record ClosingRule() implements Rule {

    @Override
    public RuleId id() {
        return RuleId.PROGRAM_OPEN;
    }

    @Override
    public boolean looksAtFacts() {
        return true;
    }

    /** Whether anybody says anything of it. */
    static boolean spokenOf(FactReading facts) {
        return facts.chosen(FactField.PROGRAM_CLOSING).isPresent();
    }

    @Override
    public Finding check(Situation situation) {
        FactReading facts = situation.facts();
        Stance stance = facts.stance(FactField.PROGRAM_CLOSING);
        return situation.finding(
                id(),
                stance == Stance.NO
                        ? Outcome.holds("The program says that it is not closing.")
                        : Outcome.unknown(
                                because(facts),
                                Question.Whom.PROGRAM,
                                "Is the program closing, and does it take residents who start in %d?"
                                        .formatted(situation.position().startYear(situation.season()))),
                Map.of("closing", stance.name()),
                FactField.PROGRAM_CLOSING);
    }

    private static String because(FactReading facts) {
        if (facts.value(FactField.PROGRAM_CLOSING).isPresent()) {
            return "The program is closing or being phased out; whether it still takes residents is not said.";
        }
        return facts.heard(FactField.PROGRAM_CLOSING)
                .filter(ClosingRule::closing)
                .map(heard ->
                        "%s says that the program is closing or being phased out; it is not the program's own word."
                                .formatted(FactReading.who(heard)))
                .orElseGet(() -> facts.whyUnknown(FactField.PROGRAM_CLOSING));
    }

    private static boolean closing(Fact heard) {
        return ((FactValue.OfStance) heard.value()).stance() != Stance.NO;
    }
}
