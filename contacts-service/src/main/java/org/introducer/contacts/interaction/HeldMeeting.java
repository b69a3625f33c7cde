package org.introducer.contacts.interaction;

import java.time.Instant;
import java.util.UUID;
import org.introducer.contacts.interaction.InteractionSource.Kind;

/**
 * That the applicant met somebody at an event of speed mentoring, by the organisation's timetable and check-in.
 *
 * @param id of the meeting, the same however often it is reported
 * @param revision the higher, the newer
 * @param day the event, with its last day where the applicant is
 */
public record HeldMeeting(UUID id, long revision, UUID eventId, int round, Instant startsAt, EventDraft day) {

    InteractionSource source(boolean own) {
        return new InteractionSource(Kind.SPEED_MENTORING, id, eventId, round, revision, false, false, own);
    }
}
