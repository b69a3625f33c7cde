package org.introducer.contacts.imports.correspondence;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.contacts.imports.row.RowMatch;
import org.introducer.contacts.imports.row.StagedMail;
import org.introducer.contacts.imports.row.StoredMatch;

/** What all notices of a file say of one message. */
final class FailedDelivery {

    private final Set<String> addresses = new HashSet<>();
    private final Set<UUID> holders = new HashSet<>();
    private boolean unnamed;

    /** @param contacts those who have one of the addresses */
    void add(StagedMail.Bounce notice, Collection<UUID> contacts) {
        unnamed |= notice.addresses().isEmpty();
        addresses.addAll(notice.addresses());
        holders.addAll(contacts);
    }

    /**
     * Who did not get it at any of the addresses to which it went.
     *
     * @param toOne whether it went to a single address, which a notice then need not name
     */
    Set<UUID> of(Filed filed, List<StoredMatch> matches, boolean toOne) {
        if (toOne && unnamed) {
            return filed.recipients();
        }
        return filed.recipients().stream()
                .filter(contact -> failed(contact, matches))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean failed(UUID contact, List<StoredMatch> matches) {
        Set<String> used = matches.stream()
                .filter(match -> match.contactId().equals(contact) && match.kind() == RowMatch.By.EMAIL)
                .map(StoredMatch::value)
                .collect(Collectors.toSet());
        return used.size() > 1 ? addresses.containsAll(used) : holders.contains(contact);
    }
}
