package org.introducer.contacts.etiquette;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/**
 * What etiquette knows of the person or office at the other end, beside the interactions.
 *
 * @param zone null when unknown: the applicant's zone stands in for it
 * @param doNotContact null when not set
 * @param relations what is shared with them
 */
public record Addressee(
        AddresseeKind kind, ZoneId zone, DoNotContact doNotContact, Set<SharedWork> relations, boolean resident) {

    /** A person, or a desk that answers for an institution (GME, coordinator, observership desk). */
    public enum AddresseeKind {
        PERSON,
        OFFICE
    }

    /** Whether the applicant and the contact work on a project together; then updates are part of the work. */
    public enum SharedWork {
        CO_AUTHOR,
        SUPERVISOR
    }

    /** The flag that beats every permission. */
    public record DoNotContact(String reason, LocalDate since, String source) {}

    public Addressee {
        relations = Set.copyOf(relations);
    }

    public boolean isOffice() {
        return kind == AddresseeKind.OFFICE;
    }
}
