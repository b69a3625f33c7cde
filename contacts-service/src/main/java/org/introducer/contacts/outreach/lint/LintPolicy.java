package org.introducer.contacts.outreach.lint;

import java.time.LocalDate;
import java.util.List;

/**
 * Every number of the rules, as one version of the policy.
 *
 * @param subject characters of the longest subject
 * @param words words of the longest message
 * @param pitchFrom sentences that an elevator pitch has at least
 * @param pitchTo and at most
 */
public record LintPolicy(
        String version,
        LocalDate effectiveFrom,
        List<String> sources,
        int subject,
        int words,
        int pitchFrom,
        int pitchTo) {

    /** The version in force. */
    public static final LintPolicy CURRENT = new LintPolicy(
            "2026-1",
            LocalDate.of(2026, 1, 1),
            List.of(
                    "Networking advice for non-US-citizen IMGs in interventional radiology: short, one clear ask,"
                            + " something specific of the recipient's work, who I am and my stage, visa status but not"
                            + " first, dates and zone, CV; a pitch of 2-3 sentences.",
                    "NRMP Match Participation Agreement: nobody is asked to say how they rank.",
                    "Our own assumptions without an outside source: subject, words."),
            78,
            200,
            2,
            3);

    public LintPolicy {
        sources = List.copyOf(sources);
    }
}
