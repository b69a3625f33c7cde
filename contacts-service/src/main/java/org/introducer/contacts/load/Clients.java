package org.introducer.contacts.load;

import java.util.Optional;
import java.util.UUID;
import org.introducer.contacts.consent.Caseload;

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
