package org.introducer.programs.verdict;

import java.util.Map;
import org.introducer.programs.applicant.Profile.Stage;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.Stance;
import org.introducer.programs.track.TrackType;

/** Positions for physicians begin with PGY-2 in the year of the match, so a year of training must be behind. */
record PriorTrainingRule() implements Rule {

    @Override
    public RuleId id() {
        return RuleId.PRIOR_TRAINING;
    }

    @Override
    public Finding check(Situation situation) {
        Stage stage = situation.profile().stage();
        TrackType track = situation.position().track();
        if (track != TrackType.PHYSICIAN) {
            return situation.finding(
                    id(), Outcome.holds("The position asks for no prior training."), Map.of("track", track.name()));
        }
        Stance foreign = situation.facts().stance(FactField.FOREIGN_TRAINING_COUNTS);
        return situation.finding(
                id(),
                outcome(stage, foreign),
                Map.of("track", track.name(), "stage", stage.name(), "foreignTrainingCounts", foreign.name()),
                FactField.FOREIGN_TRAINING_COUNTS);
    }

    private static Outcome outcome(Stage stage, Stance foreign) {
        return switch (stage) {
            case STUDENT ->
                new Outcome.Fails("A student has no graduate medical education yet.", "A completed PGY-1 year.");
            case RESIDENT ->
                foreign == Stance.YES
                        ? Outcome.holds("The applicant is in training, and training abroad counts here too.")
                        : Outcome.unknown(
                                "The applicant is in training; whether it counts depends on where.",
                                Question.Whom.PROGRAM,
                                "Does my training so far count for a position that begins with PGY-2?");
            case GRADUATE, UNKNOWN ->
                Outcome.unknown(
                        "It is not known whether the applicant has graduate medical education that counts.",
                        Question.Whom.APPLICANT,
                        "Have you completed a year of graduate medical education, and where?");
        };
    }
}
