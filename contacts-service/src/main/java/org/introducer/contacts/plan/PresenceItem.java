package org.introducer.contacts.plan;

import java.time.LocalDate;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What others look at first. How long an item counts as current is an assumption of ours without an outside source. */
@Schema(name = "PresenceItem", description = "what others look at first when they hear of the applicant")
enum PresenceItem {
    LINKEDIN_HEADLINE(
            "linkedInHeadlineOn",
            180,
            PresenceDraft::linkedInHeadlineOn,
            "Stage, interventional radiology, and what you work on, in one line."),
    LINKEDIN_ABOUT(
            "linkedInAboutOn",
            180,
            PresenceDraft::linkedInAboutOn,
            "Who you are, what you look for and how to reach you, in a few sentences."),
    LINKEDIN_PROJECTS(
            "linkedInProjectsOn",
            180,
            PresenceDraft::linkedInProjectsOn,
            "Projects, posters and papers, with co-authors and links."),
    X_PROFILE(
            "xProfileOn", 180, PresenceDraft::xProfileOn, "The same name and line as elsewhere; nothing of patients."),
    CV("cvOn", 90, PresenceDraft::cvOn, "One current version with a date, ready to be sent on request."),
    PITCH("pitchOn", 90, PresenceDraft::pitchOn, "Two or three sentences, practised aloud.");

    /** The state of an item on a day. */
    @Schema(
            name = "PresenceItemState",
            description =
                    "CURRENT: looked at recently enough; STALE: too long ago, by an assumption of ours; MISSING: never")
    enum State {
        CURRENT,
        STALE,
        MISSING
    }

    private final String field;
    private final int days;
    private final Function<PresenceDraft, LocalDate> revised;
    private final String advice;

    PresenceItem(String field, int days, Function<PresenceDraft, LocalDate> revised, String advice) {
        this.field = field;
        this.days = days;
        this.revised = revised;
        this.advice = advice;
    }

    String field() {
        return field;
    }

    /** Days for which it counts as current. */
    int days() {
        return days;
    }

    String advice() {
        return advice;
    }

    /** Null when it was never revised. */
    LocalDate revisedOn(PresenceDraft presence) {
        return revised.apply(presence);
    }

    State state(PresenceDraft presence, LocalDate today) {
        LocalDate on = revisedOn(presence);
        if (on == null) {
            return State.MISSING;
        }
        return today.isAfter(on.plusDays(days)) ? State.STALE : State.CURRENT;
    }
}
