package org.introducer.contacts.guidance.readiness;

import java.time.LocalDate;
import java.util.List;

/**
 * Every number of the readiness, as one version of the policy.
 *
 * @param warmContacts people who know the applicant, from which on the network is called ready in this respect
 * @param strong strength at a program, from 0 to 1, from which on the network there is called strong
 * @param mentorships active mentorships from which on mentoring is called ready
 * @param near days before a deadline from which on an application that is not sent is called missing
 * @param sessionGap days after which an active mentorship without a planned session should have one
 */
public record ReadinessPolicy(
        String version,
        LocalDate effectiveFrom,
        List<String> sources,
        int warmContacts,
        double strong,
        int mentorships,
        int near,
        int sessionGap) {

    /** The version in force. */
    public static final ReadinessPolicy CURRENT = new ReadinessPolicy(
            "2026-1",
            LocalDate.of(2026, 1, 1),
            List.of("Our own defaults without an outside source: all numbers."),
            10,
            0.3,
            1,
            30,
            30);

    public ReadinessPolicy {
        sources = List.copyOf(sources);
    }
}
