package org.introducer.programs.verdict.rule;

import java.util.Map;
import org.introducer.programs.program.Pathway;
import org.introducer.programs.track.TrackType;
import org.introducer.programs.verdict.Finding;
import org.introducer.programs.verdict.Outcome;
import org.introducer.programs.verdict.Position;
import org.introducer.programs.verdict.Question;
import org.introducer.programs.verdict.RuleId;
import org.introducer.programs.verdict.Situation;

/** Whether a position includes its PGY-1 decides how many employers have to sponsor. */
record TrackKnownRule() implements Rule {

    private static final Question QUESTION = new Question(
            Question.Whom.PROGRAM,
            "Is the position categorical (PGY-1 included), advanced (PGY-1 elsewhere), or for physicians"
                    + " with prior training?");

    @Override
    public RuleId id() {
        return RuleId.TRACK_TYPE;
    }

    /** Whether the kind of position could be any, and the pathway leaves it open. */
    static boolean open(Position position) {
        return position.track() == TrackType.UNKNOWN
                && position.pathway() != Pathway.PGY1
                && position.pathway() != Pathway.INDEPENDENT;
    }

    /** What is not known of such a position, as one question to the program. */
    static Outcome unknown(String because) {
        return new Outcome.Unknown(because, QUESTION);
    }

    @Override
    public Finding check(Situation situation) {
        TrackType track = situation.position().track();
        Outcome outcome = situation.visa() != null && open(situation.position())
                ? unknown("It is not known whether the position includes PGY-1.")
                : Outcome.holds(
                        track == TrackType.UNKNOWN
                                ? "The kind of position is not known; for this it does not matter."
                                : "The kind of position is %s.".formatted(track));
        return situation.finding(
                id(),
                outcome,
                Map.of(
                        "track",
                        track.name(),
                        "pathway",
                        situation.position().pathway().name()));
    }
}
