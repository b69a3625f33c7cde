package org.introducer.programs.verdict.rule;

import java.util.Map;
import org.introducer.programs.verdict.Finding;
import org.introducer.programs.verdict.Outcome;
import org.introducer.programs.verdict.Position;
import org.introducer.programs.verdict.RuleId;
import org.introducer.programs.verdict.Situation;

/** A program that takes no residents any more offers no position from that day on, whatever is known of its visas. */
record RetiredRule() implements Rule {

    @Override
    public RuleId id() {
        return RuleId.PROGRAM_OPEN;
    }

    /** The day differs from program to program. */
    @Override
    public boolean looksAtFacts() {
        return true;
    }

    @Override
    public Finding check(Situation situation) {
        Position.Retired retired = situation.position().retired();
        Outcome outcome = retired.closes(situation.start())
                ? new Outcome.Fails(
                        "The program takes no residents from %s on; see %s."
                                .formatted(retired.on(), retired.reference()),
                        "A newer statement of the program that it takes residents.")
                : Outcome.holds("The program took residents until %s.", retired.on());
        return situation.finding(
                id(), outcome, Map.of("retiredOn", retired.on().toString(), "reference", retired.reference()));
    }
}
