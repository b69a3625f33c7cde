package org.introducer.programs.verdict;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One line of a trace: the rule, what it looked at, and what it says.
 *
 * @param programId the program that the rule was about: the one asked for, or a PGY-1 option
 * @param inputs by name, in words, in the order of their names
 * @param evidence the facts used, none when the rule looks at the applicant alone
 * @param citation null for rules that come from no law
 */
public record Finding(
        RuleId rule,
        UUID programId,
        Outcome outcome,
        Map<String, String> inputs,
        List<UsedFact> evidence,
        Citation citation) {

    public static Finding of(
            RuleId rule,
            UUID programId,
            Outcome outcome,
            Map<String, String> inputs,
            List<UsedFact> evidence,
            Citation citation) {
        return new Finding(
                rule,
                programId,
                outcome,
                Collections.unmodifiableMap(new TreeMap<>(inputs)),
                List.copyOf(evidence),
                citation);
    }

    /** The same of another program of the same kind. */
    public Finding at(UUID other) {
        return new Finding(rule, other, outcome, inputs, evidence, citation);
    }

    public Feasibility standing() {
        return outcome.standing();
    }
}
