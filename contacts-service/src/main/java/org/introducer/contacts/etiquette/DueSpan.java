package org.introducer.contacts.etiquette;

import java.time.Instant;
import java.util.Comparator;

/**
 * A stretch of time in which one reason keeps a contact in the due queue. Spans are computed ahead, so that time passing writes nothing.
 *
 * @param until the first moment at which it is over
 * @param leading the reason stands for the contact where the queue shows each contact once
 */
public record DueSpan(Due.Urgency urgency, String fingerprint, Instant from, Instant until, boolean leading) {

    /** The rank inside the queue, before the contact's id: urgency, then what ends first. */
    public static final Comparator<DueSpan> BY_RANK =
            Comparator.comparing(DueSpan::urgency).thenComparing(DueSpan::until).thenComparing(DueSpan::fingerprint);

    public boolean covers(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }
}
