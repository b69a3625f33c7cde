package org.introducer.contacts.guidance.action;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;

/**
 * Every number of the next actions, as one version of the policy.
 *
 * @param now days before a deadline from which on an action is for now
 * @param soon days before a deadline from which on it is for soon
 * @param horizon days ahead beyond which a deadline is not listed yet
 * @param debrief days after an event in which it is proposed to record who was met
 * @param report days after a session in which to say who came
 * @param sessionGap days after which an active mentorship without a planned session should have one
 * @param order which kind comes first among actions of the same urgency; each kind once
 */
public record ActionPolicy(
        String version,
        LocalDate effectiveFrom,
        List<String> sources,
        int now,
        int soon,
        int horizon,
        int debrief,
        int report,
        int sessionGap,
        List<ActionKind> order) {

    /** The version in force. */
    public static final ActionPolicy CURRENT = new ActionPolicy(
            "2026-1",
            LocalDate.of(2026, 1, 1),
            List.of(
                    "Networking advice for non-US-citizen IMGs in interventional radiology: keep promises first, debrief within the"
                            + " event, write within the week after it, ask for letters while you are still there (the order).",
                    "Our own defaults without an outside source: now, soon, horizon, debrief, report, sessionGap, and the order of"
                            + " the remaining kinds."),
            7,
            30,
            120,
            30,
            7,
            30,
            List.of(ActionKind.values()));

    public ActionPolicy {
        sources = List.copyOf(sources);
        order = List.copyOf(order);
        if (order.size() != ActionKind.values().length || EnumSet.copyOf(order).size() != order.size()) {
            throw new IllegalArgumentException("The order names each kind once: " + order);
        }
    }
}
