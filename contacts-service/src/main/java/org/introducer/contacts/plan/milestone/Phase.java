package org.introducer.contacts.plan.milestone;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of the plan, in months from its beginning. */
@Schema(name = "PlanPhase", description = "part of the networking plan, in months from its beginning")
public enum Phase {
    MONTHS_0_TO_6(0, 6),
    MONTHS_6_TO_12(6, 12),
    MONTHS_12_TO_24(12, 24);

    /** From the beginning of the plan to the day on which applications are sent. */
    static final int MONTHS = 24;

    private final int from;
    private final int to;

    Phase(int from, int to) {
        this.from = from;
        this.to = to;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }
}
