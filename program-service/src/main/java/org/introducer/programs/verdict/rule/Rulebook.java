package org.introducer.programs.verdict.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.program.Pathway;
import org.introducer.programs.track.TrackType;
import org.introducer.programs.verdict.Finding;
import org.introducer.programs.verdict.Position;
import org.introducer.programs.verdict.Question;
import org.introducer.programs.verdict.Situation;
import org.introducer.programs.verdict.VisaPolicy;

/**
 * Applies the rules to one applicant's positions. What looks at the applicant alone is asked once for each kind of position
 * and visa, however many programs there are.
 */
public final class Rulebook {

    private record Kind(Pathway pathway, TrackType track, boolean retired, boolean closing, Visa visa) {}

    /** @param finding null: the rule has to look at each program's facts */
    private record Line(Rule rule, Finding finding) {}

    /** @param notApplied laws without a source on record, as questions */
    private record Page(List<Line> lines, List<Question> notApplied) {}

    private final Map<Kind, Page> pages = new HashMap<>();

    /** The findings of all rules that may be applied, in the order of the rules. */
    public List<Finding> check(Situation situation) {
        List<Finding> trace = new ArrayList<>();
        for (Line line : page(situation).lines()) {
            trace.add(
                    line.finding() == null
                            ? line.rule().check(situation)
                            : line.finding().at(situation.position().programId()));
        }
        return trace;
    }

    /** The laws that may not be applied for want of a citation, as questions. */
    public List<Question> notApplied(Situation situation) {
        return page(situation).notApplied();
    }

    private Page page(Situation situation) {
        Position position = situation.position();
        return pages.computeIfAbsent(
                new Kind(
                        position.pathway(),
                        position.track(),
                        position.retired() != null,
                        ClosingRule.spokenOf(situation.facts()),
                        situation.visa()),
                _ -> write(situation));
    }

    private static Page write(Situation situation) {
        VisaPolicy policy = situation.policy();
        List<Line> lines = new ArrayList<>();
        List<Question> notApplied = new ArrayList<>();
        for (Rule rule : Rule.of(situation)) {
            if (policy.applies(rule.id())) {
                lines.add(new Line(rule, rule.looksAtFacts() ? null : rule.check(situation)));
            } else {
                notApplied.add(policy.withoutCitation(rule.id()));
            }
        }
        if (situation.visa() != null) {
            notApplied.addAll(policy.noticesWithoutCitation());
        }
        return new Page(lines, notApplied);
    }
}
