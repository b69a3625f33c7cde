package org.introducer.mentorship.event.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * What is said of a meeting.
 *
 * @param event name of the event
 * @param eventEndsAt end of the last round of the event
 */
@Embeddable
public record Account(
        int round,

        @Column(name = "starts_at") Instant startsAt,
        String event,

        @Column(name = "event_ends_at") Instant eventEndsAt) {}
