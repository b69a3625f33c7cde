package org.introducer.programs.verdict.rule;

import java.util.ArrayList;
import java.util.List;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.verdict.Finding;
import org.introducer.programs.verdict.RuleId;
import org.introducer.programs.verdict.Situation;
import org.introducer.programs.verdict.VisaPolicy;

/** A rule about one situation; each yields one line of the trace, whatever it comes to. */
sealed interface Rule
        permits RetiredRule,
                ClosingRule,
                NeedRule,
                TrackKnownRule,
                PriorTrainingRule,
                DiagnosticFirstRule,
                EcfmgRule,
                NrmpVerificationRule,
                SponsorRule,
                TimeRule,
                SpecialtyRule,
                HomeRule,
                CapRule,
                Step3Rule,
                Step3TravelRule,
                NoticeRule {

    RuleId id();

    Finding check(Situation situation);

    /** Whether it looks at the program's facts; if not, it says the same of every position of one kind. */
    default boolean looksAtFacts() {
        return false;
    }

    /** The rules for a situation, in the order in which a trace shows them. */
    static List<Rule> of(Situation situation) {
        List<Rule> rules = new ArrayList<>();
        if (situation.position().retired() != null) {
            rules.add(new RetiredRule());
        } else if (ClosingRule.spokenOf(situation.facts())) {
            rules.add(new ClosingRule());
        }
        rules.addAll(List.of(new NeedRule(), new TrackKnownRule(), new PriorTrainingRule(), new DiagnosticFirstRule()));
        if (situation.visa() == null) {
            rules.add(new EcfmgRule());
            rules.add(new NrmpVerificationRule());
            return rules;
        }
        rules.add(new SponsorRule(situation.visa()));
        rules.add(new EcfmgRule());
        rules.add(new NrmpVerificationRule());
        rules.add(new TimeRule(situation.visa()));
        if (situation.visa() == Visa.J1) {
            rules.add(new SpecialtyRule());
        }
        if (situation.visa() == Visa.H1B) {
            rules.add(new HomeRule());
            rules.add(new CapRule());
            rules.add(new Step3Rule());
            rules.add(new Step3TravelRule());
        }
        situation.policy().notices().stream()
                .filter(VisaPolicy.Notice::binds)
                .map(NoticeRule::new)
                .forEach(rules::add);
        return rules;
    }
}
