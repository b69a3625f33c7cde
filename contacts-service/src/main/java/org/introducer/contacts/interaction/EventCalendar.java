package org.introducer.contacts.interaction;

import java.util.Optional;
import java.util.UUID;

/** Knows on which days the events of an applicant are. */
public interface EventCalendar {

    /** Empty when the applicant has no such event. */
    Optional<EventDraft> find(UUID ownerId, UUID eventId);
}
