package org.introducer.programs.prospect;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.programs.fact.Fact;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.program.Pathway;
import org.introducer.programs.track.TrackType;
import org.introducer.programs.verdict.Place;
import org.introducer.programs.verdict.Position;

/** A program as somebody who thinks of applying looks at it: where it is, its ways in, and the facts that count. */
public record Prospect(
        UUID id, String name, Pathway pathway, Place place, List<Position> tracks, Map<FactField, List<Fact>> facts) {

    /** Whether a PGY-1 elsewhere has to come before one of its tracks. */
    public boolean advanced() {
        return tracks.stream().anyMatch(position -> position.track() == TrackType.ADVANCED);
    }

    /** Whether it takes no residents any more. */
    public boolean retired() {
        return tracks.stream().allMatch(position -> position.retired() != null);
    }

    /** Whether one of its positions is a year that can come before an advanced one. */
    public boolean offersPgy1() {
        return pathway == Pathway.PGY1
                || tracks.stream().anyMatch(position -> position.track() == TrackType.PRELIMINARY);
    }

    /** The same program without what is known of it. */
    public Prospect withoutFacts() {
        return with(Map.of());
    }

    Prospect with(Map<FactField, List<Fact>> known) {
        return new Prospect(id, name, pathway, place, tracks, known);
    }
}
