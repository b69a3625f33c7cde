package org.introducer.programs.verdict;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.fact.FactField;

/**
 * One applicant before one position on one visa: all that a rule may look at.
 *
 * @param visa null: without any visa
 * @param season the match year
 */
record Situation(
        Profile profile,
        Position position,
        Visa visa,
        FactReading facts,
        VisaPolicy policy,
        int season,
        LocalDate today) {

    LocalDate start() {
        return policy.planning().startsOn().atYear(position.startYear(season));
    }

    /** The day by which the papers of this visa have to be under way. */
    LocalDate filing() {
        if (visa == null) {
            return start();
        }
        VisaPolicy.Planning planning = policy.planning();
        return start().minusDays(visa == Visa.H1B ? planning.h1bFilingDays() : planning.j1PapersDays());
    }

    Finding finding(RuleId rule, Outcome outcome, Map<String, String> inputs) {
        return new Finding(
                rule,
                position.programId(),
                outcome,
                inputs,
                List.of(),
                policy.citation(rule).orElse(null));
    }

    Finding finding(RuleId rule, Outcome outcome, Map<String, String> inputs, FactField field) {
        return new Finding(
                rule,
                position.programId(),
                outcome,
                inputs,
                facts.evidence(field),
                policy.citation(rule).orElse(null));
    }
}
