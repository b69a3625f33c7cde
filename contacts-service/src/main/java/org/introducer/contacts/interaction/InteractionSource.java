package org.introducer.contacts.interaction;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.json.StoredForm;

/**
 * Where an interaction comes from that neither the applicant nor an import recorded.
 *
 * @param meetingId the meeting, by the id of the service that keeps it
 * @param revision the state of the event that was reported last: what is older counts no more
 * @param withdrawn whether it was said later that the meeting did not take place
 * @param removed whether the interaction was deleted for that; else only the applicant deletes it
 * @param own whether the applicant had recorded the meeting before
 */
@StoredForm
record InteractionSource(
        Kind kind,
        UUID meetingId,
        UUID eventId,
        int round,
        long revision,
        boolean withdrawn,
        boolean removed,
        boolean own) {

    /** What kind of event it was. */
    @Schema(
            name = "InteractionSourceKind",
            description =
                    "what reported the interaction. SPEED_MENTORING: a meeting of an event of speed mentoring took place, by its timetable and check-in")
    enum Kind {
        /** A meeting of an event of speed mentoring, by its timetable and check-in. */
        SPEED_MENTORING
    }

    InteractionSource withdrawn(long newer, boolean alsoRemoved) {
        return new InteractionSource(kind, meetingId, eventId, round, newer, true, alsoRemoved, own);
    }
}
