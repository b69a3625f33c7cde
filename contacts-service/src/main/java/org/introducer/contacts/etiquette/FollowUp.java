package org.introducer.contacts.etiquette;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Where a contact stands and when the next message fits.
 *
 * @param earliest the first day on which writing fits; null when no day is known
 * @param due the last day on which it fits; null when there is none
 * @param zone the zone that these days are in: the applicant's, or an event's
 * @param suggestedAt the next working hour of the recipient inside the window; null when there is none
 * @param nextTouch the next day of the applicant's interval; null without one, and where writing is stopped
 */
public record FollowUp(
        FollowUpState state,
        LocalDate earliest,
        LocalDate due,
        ZoneId zone,
        EtiquetteRule rule,
        String why,
        List<Fact> facts,
        Instant suggestedAt,
        LocalDate nextTouch) {}
