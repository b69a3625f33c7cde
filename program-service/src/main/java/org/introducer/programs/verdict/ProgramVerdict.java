package org.introducer.programs.verdict;

import java.util.List;
import java.util.UUID;

/** What a program comes to for an applicant: the best of its tracks. */
public record ProgramVerdict(
        UUID programId,
        int season,
        FactReading.Mode reading,
        Feasibility verdict,
        List<TrackVerdict> tracks,
        String policy,
        String disclaimer) {}
