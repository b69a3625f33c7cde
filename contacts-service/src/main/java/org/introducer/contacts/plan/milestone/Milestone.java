package org.introducer.contacts.plan.milestone;

/**
 * Something that a plan wants done in one of its phases.
 *
 * @param counted what the measure counts
 * @param question what to ask where nothing recorded can say; null where the records always can
 */
public record Milestone(
        String code,
        Phase phase,
        String title,
        Measure measure,
        int aim,
        String counted,
        String why,
        String next,
        String question) {}
