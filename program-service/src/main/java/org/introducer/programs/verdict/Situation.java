package org.introducer.programs.verdict;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.program.Pathway;
import org.introducer.programs.verdict.VisaPolicy.Moment;

/**
 * One applicant before one position on one visa: all that a rule may look at.
 *
 * @param visa null: without any visa
 * @param season the match year
 */
public record Situation(
        Profile profile,
        Position position,
        Visa visa,
        FactReading facts,
        VisaPolicy policy,
        MatchCalendar calendar,
        int season,
        LocalDate today) {

    /** The same applicant before another position. */
    public Situation at(Position other, Visa onVisa, FactReading itsFacts) {
        return new Situation(profile, other, onVisa, itsFacts, policy, calendar, season, today);
    }

    public LocalDate start() {
        return position.start(policy.planning(), season);
    }

    /** The day by which the papers of this visa have to be under way. */
    public LocalDate filing() {
        return planned(Moment.FILING);
    }

    /**
     * The planned day of a step towards the visa, not before there is an employer; without any visa all is planned for the
     * start.
     */
    public LocalDate planned(Moment moment) {
        LocalDate wished = wished(moment);
        return position.pathway() == Pathway.INDEPENDENT || wished.isAfter(calendar.matchDay(season))
                ? wished
                : calendar.matchDay(season);
    }

    /** The day that planning would like, though there may be no employer yet. */
    public LocalDate wished(Moment moment) {
        if (visa == null) {
            return start();
        }
        VisaPolicy.Planning planning = policy.planning();
        return start().minusDays(
                        switch (moment) {
                            case FILING -> visa == Visa.H1B ? planning.h1bFilingDays() : planning.j1PapersDays();
                            case CONSULAR -> planning.consularDays();
                            case ENTRY -> planning.entryDays();
                        });
    }

    public Finding finding(RuleId rule, Outcome outcome, Map<String, String> inputs) {
        return finding(rule, outcome, inputs, List.of());
    }

    public Finding finding(RuleId rule, Outcome outcome, Map<String, String> inputs, FactField field) {
        return finding(rule, outcome, inputs, facts.evidence(field));
    }

    private Finding finding(RuleId rule, Outcome outcome, Map<String, String> inputs, List<UsedFact> evidence) {
        return Finding.of(
                rule,
                position.programId(),
                outcome,
                inputs,
                evidence,
                policy.citation(rule).orElse(null));
    }
}
