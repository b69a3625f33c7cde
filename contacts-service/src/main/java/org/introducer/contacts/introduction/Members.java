package org.introducer.contacts.introduction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Which contacts are one person: most are a person of their own. */
final class Members {

    private final Map<UUID, UUID> personOf = new HashMap<>();
    private final Map<UUID, List<UUID>> contactsOf = new HashMap<>();
    private final Set<UUID> read = new HashSet<>();
    private final boolean all;
    private final Function<Collection<UUID>, List<Member>> reader;

    /** A contact that is one person with others. */
    record Member(UUID contact, UUID person) {}

    /**
     * @param known all that there are, or none
     * @param all whether they are all
     * @param reader of everybody who is one person with one of some contacts, those contacts included; not used where all are known
     */
    Members(Collection<Member> known, boolean all, Function<Collection<UUID>, List<Member>> reader) {
        this.all = all;
        this.reader = reader;
        known.forEach(this::add);
    }

    /** Learns whom these contacts are, in one query for those that were not asked about before. */
    void read(Collection<UUID> contacts) {
        if (!all) {
            List<UUID> unread = contacts.stream().filter(read::add).toList();
            if (!unread.isEmpty()) {
                reader.apply(unread).forEach(this::add);
            }
        }
    }

    /** The person whom a contact is that was read. */
    UUID personOf(UUID contact) {
        return personOf.getOrDefault(contact, contact);
    }

    /** The contacts that a person is. */
    List<UUID> contactsOf(UUID person) {
        return contactsOf.getOrDefault(person, List.of(person));
    }

    private void add(Member member) {
        if (personOf.put(member.contact(), member.person()) == null) {
            contactsOf.computeIfAbsent(member.person(), _ -> new ArrayList<>()).add(member.contact());
        }
    }
}
