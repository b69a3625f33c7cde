package org.introducer.programs.verdict;

import java.util.Map;
import org.introducer.programs.applicant.Profile.Stage;
import org.introducer.programs.program.Pathway;

/** Independent IR comes after diagnostic radiology: for a graduate it is a path through DR, not a position of today. */
record DiagnosticFirstRule() implements Rule {

    @Override
    public RuleId id() {
        return RuleId.DIAGNOSTIC_FIRST;
    }

    @Override
    public Finding check(Situation situation) {
        Pathway pathway = situation.position().pathway();
        Stage stage = situation.profile().stage();
        if (pathway != Pathway.INDEPENDENT) {
            return situation.finding(
                    id(),
                    Outcome.holds("The pathway does not ask for a completed residency."),
                    Map.of("pathway", pathway.name()));
        }
        return situation.finding(id(), outcome(stage), Map.of("pathway", pathway.name(), "stage", stage.name()));
    }

    private static Outcome outcome(Stage stage) {
        if (stage == Stage.RESIDENT || stage == Stage.UNKNOWN) {
            return Outcome.unknown(
                    "Independent IR needs completed training in diagnostic radiology.",
                    Question.Whom.APPLICANT,
                    "When do you complete a residency in diagnostic radiology, and is it accredited by the ACGME?");
        }
        return new Outcome.Fails(
                "Independent IR needs completed training in diagnostic radiology.",
                "A residency in diagnostic radiology first: the path leads through DR.");
    }
}
