package org.introducer.contacts.plan.milestone;

import java.time.LocalDate;
import java.util.List;

/**
 * One version of the plan as data.
 *
 * @param sources where phases and milestones are from, and which numbers are assumptions
 * @param submissions when applications can first be sent, for the seasons that a source tells of
 */
public record PlanPolicy(
        String version,
        LocalDate effectiveFrom,
        List<String> sources,
        List<Submission> submissions,
        AssumedSubmission assumedSubmission,
        List<Milestone> milestones) {

    /** When applications of a season can first be sent. @param source null when it is an assumption */
    public record Submission(int season, LocalDate day, String source) {}

    /** The day of the year before the match that is assumed where no source tells it. */
    public record AssumedSubmission(int month, int day, String statement) {}

    public PlanPolicy {
        sources = List.copyOf(sources);
        submissions = List.copyOf(submissions);
        milestones = List.copyOf(milestones);
    }

    public Submission submission(int season) {
        return submissions.stream()
                .filter(known -> known.season() == season)
                .findFirst()
                .orElseGet(() -> new Submission(
                        season, LocalDate.of(season - 1, assumedSubmission.month(), assumedSubmission.day()), null));
    }
}
