package org.introducer.programs.prospect;

import java.time.Instant;
import org.introducer.programs.eligibility.Opening;
import org.introducer.programs.fact.FactResolution;
import org.introducer.programs.verdict.Candidate;
import org.introducer.programs.verdict.FactReading;
import org.introducer.programs.verdict.FactReading.Mode;
import org.introducer.programs.verdict.Place;
import org.introducer.programs.verdict.ProgramVerdict;
import org.introducer.programs.verdict.inquiry.Inquiry;

/** One applicant, one season, and one mode of reading the facts: any number of programs can be looked at. */
public final class Reading {

    private final Inquiry inquiry;
    private final Mode mode;
    private final FactResolution resolution;
    private final int season;
    private final Instant now;

    Reading(Inquiry inquiry, Mode mode, FactResolution resolution, int season, Instant now) {
        this.inquiry = inquiry;
        this.mode = mode;
        this.resolution = resolution;
        this.season = season;
        this.now = now;
    }

    public Inquiry inquiry() {
        return inquiry;
    }

    public FactReading facts(Prospect prospect) {
        return FactReading.of(mode, resolution, prospect.facts(), season, now);
    }

    public Candidate candidate(Prospect prospect) {
        return new Candidate(prospect.tracks(), facts(prospect), prospect.place());
    }

    /** The program as somebody would apply to it in this season. */
    public Opening opening(Prospect prospect) {
        return new Opening(prospect.id(), inquiry.closed(prospect.tracks()).orElse(null));
    }

    /** What a program comes to, its PGY-1 options ordered by their distance from it. */
    public ProgramVerdict judge(Prospect prospect) {
        return inquiry.judge(candidate(prospect));
    }

    /** What a program comes to where nobody asks which PGY-1 option is the nearest. */
    public ProgramVerdict judge(Prospect prospect, FactReading facts) {
        return inquiry.judge(new Candidate(prospect.tracks(), facts, Place.UNKNOWN));
    }
}
