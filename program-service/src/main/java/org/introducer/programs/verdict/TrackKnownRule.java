package org.introducer.programs.verdict;

import java.util.Map;
import org.introducer.programs.program.Pathway;
import org.introducer.programs.track.TrackType;

/** Whether a position includes its PGY-1 decides how many employers have to sponsor. */
record TrackKnownRule() implements Rule {

    @Override
    public RuleId id() {
        return RuleId.TRACK_TYPE;
    }

    @Override
    public Finding check(Situation situation) {
        TrackType track = situation.position().track();
        Pathway pathway = situation.position().pathway();
        boolean matters = situation.visa() != null && pathway != Pathway.PGY1 && pathway != Pathway.INDEPENDENT;
        Outcome outcome = track == TrackType.UNKNOWN && matters
                ? Outcome.unknown(
                        "It is not known whether the position includes PGY-1.",
                        Question.Whom.PROGRAM,
                        "Is the position categorical (PGY-1 included), advanced (PGY-1 elsewhere), or for physicians"
                                + " with prior training?")
                : Outcome.holds("The kind of position is %s.", track);
        return situation.finding(id(), outcome, Map.of("track", track.name(), "pathway", pathway.name()));
    }
}
