package org.introducer.contacts.imports.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.contacts.identity.SameName;
import org.introducer.contacts.imports.file.RowReason;
import org.introducer.contacts.imports.row.StagedMail;

/**
 * A contact who has an address that a message names.
 *
 * @param personId one id for all contacts of the person
 * @param office whoever writes for an office writes as it
 */
record Correspondent(UUID contactId, UUID personId, String name, boolean office, Instant createdAt) {

    /** Who a person of a message is: a contact, or why that cannot be said. */
    record Found(Correspondent contact, RowReason why) {}

    /**
     * Which of those who have the address is meant. Another name at an address is somebody else at that address.
     *
     * @param named those whom the interaction names already, if it is recorded
     */
    static Found of(StagedMail.Person person, List<Correspondent> holders, Set<UUID> named) {
        if (holders.isEmpty()) {
            return new Found(null, RowReason.NO_CONTACT);
        }
        List<Correspondent> possible = holders.stream()
                .filter(each -> each.office || SameName.possible(person.name(), each.name))
                .toList();
        for (Correspondent each : possible) {
            if (named.contains(each.contactId)) {
                return new Found(each, null);
            }
        }
        Set<UUID> persons = possible.stream().map(Correspondent::personId).collect(Collectors.toSet());
        return persons.size() == 1
                ? new Found(possible.getFirst(), null)
                : new Found(null, persons.isEmpty() ? RowReason.SHARED_ADDRESS : RowReason.SEVERAL_CONTACTS);
    }
}
