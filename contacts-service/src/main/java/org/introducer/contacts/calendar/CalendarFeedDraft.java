package org.introducer.contacts.calendar;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which dates the calendar shows. */
@Schema(name = "CalendarFeedDraft")
record CalendarFeedDraft(
        @Schema(
                description =
                        "false: neither names nor anything that the applicant wrote is in the calendar; default: true",
                examples = "false")
        Boolean names) {

    CalendarFeedDraft {
        names = names == null || names;
    }
}
