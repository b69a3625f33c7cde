package org.introducer.contacts.etiquette.judgement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.introducer.contacts.etiquette.EtiquetteRule;
import org.introducer.contacts.etiquette.Fact;
import org.introducer.contacts.etiquette.FollowUpState;

/**
 * One thing that is true of a contact at a moment.
 *
 * @param earliest the first day on which writing fits; null when no day is known
 * @param due the last day on which it fits; null when there is none
 * @param zone the zone that these days are in
 */
record Finding(
        FollowUpState state,
        EtiquetteRule rule,
        LocalDate earliest,
        LocalDate due,
        ZoneId zone,
        String why,
        List<Fact> facts) {

    Finding {
        facts = List.copyOf(facts);
    }

    Instant opens() {
        return earliest == null ? Instant.MIN : startOf(earliest);
    }

    /** The moment after the last day. */
    Instant closes() {
        return due == null ? Instant.MAX : startOf(due.plusDays(1));
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The same facts under another rule. */
    Finding because(EtiquetteRule other, String otherWhy) {
        return new Finding(state, other, earliest, due, zone, otherWhy, facts);
    }
}
