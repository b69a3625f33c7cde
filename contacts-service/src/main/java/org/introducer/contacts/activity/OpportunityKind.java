package org.introducer.contacts.activity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be applied for. */
@Schema(name = "OpportunityKind")
enum OpportunityKind {
    SOCIETY_MEMBERSHIP(7),
    ABSTRACT(42),
    TRAVEL_GRANT(28),
    SCHOLARSHIP(42),
    VIRTUAL_PASS(3),
    WEBINAR(1),
    MEETING(60);

    private final int days;

    OpportunityKind(int days) {
        this.days = days;
    }

    /** Somebody decides about what was sent. */
    boolean isDecided() {
        return this == ABSTRACT || this == TRAVEL_GRANT || this == SCHOLARSHIP;
    }

    /** Days of preparation that are assumed where nobody says the steps; an assumption of ours without an outside source. */
    int assumedDays() {
        return days;
    }
}
