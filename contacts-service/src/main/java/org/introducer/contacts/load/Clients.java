package org.introducer.contacts.load;

import static java.util.Comparator.naturalOrder;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.introducer.contacts.consent.Caseload;
import org.introducer.contacts.etiquette.LoadLimit;

/**
 * The clients of a tenant as one caller may count them.
 *
 * @param leastOthers how many there have to be whose data the caller may not read, before what they do counts
 */
record Clients(Caseload.Others others, int leastOthers) {

    /** Whether what this client does counts: what few do whom the caller may not read could be known of one of them. */
    boolean counts(UUID client) {
        return others.readable().contains(client) || others.outside() >= leastOthers;
    }

    /**
     * The day from which on a recipient is not busy any more. Those whom the caller may read and the others fill the limit apart: with the
     * number of the former known, the one client who fills the rest of a common limit would be known by it.
     *
     * @param days for each client the day on which they turned to the recipient
     */
    Optional<LocalDate> busyUntil(LoadLimit limit, Map<UUID, LocalDate> days, LocalDate today) {
        return Stream.of(true, false)
                .map(readable -> days.entrySet().stream()
                        .filter(day -> others.readable().contains(day.getKey()) == readable)
                        .map(Map.Entry::getValue)
                        .toList())
                .flatMap(apart -> limit.busyUntil(apart, today).stream())
                .max(naturalOrder());
    }

    /**
     * How many of the others are shown of those who did something: in steps, and never so many that fewer than a step are left, so that
     * neither a number nor its change says what one of them did. Empty for none, and where there are too few others.
     */
    Optional<Integer> shown(int count) {
        if (others.outside() < leastOthers) {
            return Optional.empty();
        }
        int step = leastOthers / 2;
        int most = Math.min(count, others.outside() - step);
        return Optional.of(most / step * step).filter(shown -> shown > 0);
    }
}
