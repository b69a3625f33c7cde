package org.introducer.contacts.etiquette;

import java.time.LocalDate;
import java.util.Set;

/**
 * What the applicant wants of the lists for one contact; none of it changes what etiquette allows.
 *
 * @param snoozedUntil nothing is listed before this day; null when not snoozed
 * @param dismissed fingerprints of reasons that are not to be listed again
 * @param cadenceDays the interval at which to stay in touch; null for none
 * @param cadenceFrom the day from which it runs while nothing has happened; null when not known
 */
public record Wishes(LocalDate snoozedUntil, Set<String> dismissed, Integer cadenceDays, LocalDate cadenceFrom) {

    public static final Wishes NONE = new Wishes(null, Set.of(), null, null);

    public Wishes {
        dismissed = Set.copyOf(dismissed);
    }
}
