package org.introducer.contacts.imports.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.contacts.contact.Contacts;

/** The contacts that have the addresses of messages. */
@ApplicationScoped
class Correspondents {

    private final MailRows rows;
    private final Contacts contacts;

    Correspondents(MailRows rows, Contacts contacts) {
        this.rows = rows;
        this.contacts = contacts;
    }

    /**
     * By number of the row, then by address.
     *
     * @param lock whether the contacts are held until the transaction ends
     */
    Map<Integer, Map<String, List<Correspondent>>> of(
            UUID ownerId, UUID file, List<MailRows.Message> some, boolean lock) {
        Map<Integer, Map<String, List<Correspondent>>> people = rows.people(ownerId, file, some);
        if (!lock) {
            return people;
        }
        Set<UUID> all = people.values().stream()
                .flatMap(each -> each.values().stream())
                .flatMap(Collection::stream)
                .map(Correspondent::contactId)
                .collect(Collectors.toCollection(TreeSet::new));
        contacts.locked(ownerId, all);
        return rows.people(ownerId, file, some);
    }
}
