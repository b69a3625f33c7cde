package org.introducer.programs.verdict.rule;

import java.util.Map;
import org.introducer.programs.applicant.Profile.VisaNeed;
import org.introducer.programs.verdict.Finding;
import org.introducer.programs.verdict.Outcome;
import org.introducer.programs.verdict.Question;
import org.introducer.programs.verdict.RuleId;
import org.introducer.programs.verdict.Situation;

/** Who needs no visa is not asked for one; who has not said, may need none. */
record NeedRule() implements Rule {

    @Override
    public RuleId id() {
        return RuleId.VISA_NEED;
    }

    @Override
    public Finding check(Situation situation) {
        VisaNeed need = situation.profile().visaNeed();
        boolean without = situation.visa() == null;
        Outcome outcome = switch (need) {
            case NOT_REQUIRED -> Outcome.holds("The applicant needs no visa.");
            case REQUIRED ->
                without
                        ? new Outcome.Fails("The applicant needs a visa.", "A status that allows training without one.")
                        : Outcome.holds("The applicant needs a visa, and this is one.");
            case UNKNOWN ->
                without
                        ? Outcome.unknown(
                                "The profile does not say whether a visa is needed.",
                                Question.Whom.APPLICANT,
                                "Do you need a visa to train in the United States?")
                        : Outcome.holds(
                                "The profile does not say whether a visa is needed; with one it does" + " not matter.");
        };
        return situation.finding(id(), outcome, Map.of("visaNeed", need.name()));
    }
}
