package org.introducer.programs.verdict.rule;

import java.util.Map;
import org.introducer.programs.applicant.Visa;
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
            case YES -> Outcome.holds("%s sponsors %s.%s", sponsor(facts, field), name, note(facts, field));
            case NO ->
                new Outcome.Fails(
                        "%s does not sponsor %s.%s".formatted(sponsor(facts, field), name, note(facts, field)),
                        "A newer statement of the program that it sponsors %s.".formatted(name));
            case CASE_BY_CASE ->
                Outcome.unknown(
                        "%s decides on %s case by case.%s".formatted(sponsor(facts, field), name, note(facts, field)),
                        Question.Whom.GME_OFFICE,
                        "Under which conditions would %s be sponsored for me?".formatted(name));
            case UNKNOWN ->
                new Outcome.Unknown(
                        facts.heard(field).map(heard -> heard(heard, name)).orElseGet(() -> facts.whyUnknown(field)),
                        Question.about(field, situation.position().startYear(situation.season())));
        };
        return situation.finding(
                id(), outcome, Map.of("stance", stance.name(), "season", Integer.toString(situation.season())), field);
    }

    /** Whose word it is: a policy of the institution is shown as the institution's. */
    private static String sponsor(FactReading facts, FactField field) {
        return facts.chosen(field)
                .map(fact -> fact.evidence().institution())
                .map("The institution (%s), for all its programs,"::formatted)
                .orElse("The program");
    }

    /** The restriction or exception that was stated with it. */
    private static String note(FactReading facts, FactField field) {
        return facts.chosen(field)
                .map(fact -> fact.evidence().remarks().note())
                .map(" Noted with it: %s."::formatted)
                .orElse("");
    }

    private static String heard(Fact heard, String name) {
        String what = switch (((FactValue.OfStance) heard.value()).stance()) {
            case YES -> "sponsors %s";
            case NO -> "does not sponsor %s";
            case CASE_BY_CASE, UNKNOWN -> "decides on %s case by case";
        };
        String note = heard.evidence().remarks().note();
        return "%s says that %s %s; it is not the word of the program or of its institution: ask the GME office.%s"
                .formatted(
                        FactReading.who(heard),
                        heard.evidence().institution() == null ? "the program" : "the institution",
                        what.formatted(name),
                        note == null ? "" : " Noted with it: %s.".formatted(note));
    }
}
