package org.introducer.programs.verdict;

import java.util.List;
import java.util.UUID;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.track.TrackType;

/**
 * What one track comes to: the best of the visas that the applicant would take.
 *
 * @param visa the visa of that best way, null: without one
 * @param warnings what follows from taking the track, whatever the verdict
 */
public record TrackVerdict(
        UUID trackId, TrackType track, Standing verdict, Visa visa, List<VisaVerdict> visas, List<Notice> warnings) {

    /** Something to know. */
    public record Notice(RuleId rule, String text, Citation citation) {}
}
