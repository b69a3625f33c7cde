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
    public boolean looksAtFacts() {
        return true;
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
                outcome(situation, stage, foreign),
                Map.of("track", track.name(), "stage", stage.name(), "foreignTrainingCounts", foreign.name()),
                FactField.FOREIGN_TRAINING_COUNTS);
    }

    private static Outcome outcome(Situation situation, Stage stage, Stance foreign) {
        return switch (stage) {
            case STUDENT ->
                yearFits(situation)
                        ? Outcome.unknown(
                                "A student has no graduate medical education yet, but time for a year of it.",
                                Question.Whom.APPLICANT,
                                "Where will you do a year of graduate medical education before the position begins?")
                        : new Outcome.Fails(
                                "A student has no graduate medical education yet.", "A completed PGY-1 year.");
            case RESIDENT ->
                foreign == Stance.YES
                        ? Outcome.holds("The applicant is in training, and training abroad counts here too.")
                        : Outcome.unknown(
                                foreign == Stance.NO
                                        ? "The applicant is in training; training abroad does not count here."
                                        : "The applicant is in training; whether it counts depends on where.",
                                Question.Whom.PROGRAM,
                                "Does my training so far count for a position that begins with PGY-2?");
            case GRADUATE, UNKNOWN ->
                Outcome.unknown(
                        "It is not known whether the applicant has graduate medical education that counts.",
                        Question.Whom.APPLICANT,
                        "Have you completed a year of graduate medical education, and where?");
        };
    }

    /** Whether a year of training can lie between graduation, next year at the earliest unless said, and the start. */
    private static boolean yearFits(Situation situation) {
        Integer graduation = situation.profile().graduationYear();
        int earliest = graduation == null ? situation.today().getYear() + 1 : graduation;
        return earliest < situation.start().getYear();
    }
}
