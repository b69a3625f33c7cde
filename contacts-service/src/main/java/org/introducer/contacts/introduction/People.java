package org.introducer.contacts.introduction;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * The people of a part of a network by the id of the person, read when they are asked for: a search looks at many times as many as it
 * names.
 */
final class People {

    private final Map<UUID, Set<UUID>> contacts;
    private final Function<Collection<UUID>, List<Person>> reader;
    private final Map<UUID, Person> known = new HashMap<>();
    private final Set<UUID> read = new HashSet<>();

    /**
     * @param targets known already
     * @param contacts by which each person was found
     * @param reader of contacts, which leaves out who is no person and who is deleted
     */
    People(Collection<Person> targets, Map<UUID, Set<UUID>> contacts, Function<Collection<UUID>, List<Person>> reader) {
        this.contacts = contacts;
        this.reader = reader;
        targets.forEach(this::add);
    }

    /** Reads those of them that were not read yet, in one query. */
    void read(Collection<UUID> persons) {
        List<UUID> missing = persons.stream()
                .filter(read::add)
                .flatMap(person -> contacts.getOrDefault(person, Set.of()).stream())
                .toList();
        if (!missing.isEmpty()) {
            reader.apply(missing).forEach(this::add);
        }
    }

    void readAll() {
        read(contacts.keySet());
    }

    /** The persons of these contacts, as far as they were found. */
    Set<UUID> personsOf(Set<UUID> contactIds) {
        Set<UUID> persons = new HashSet<>();
        if (!contactIds.isEmpty()) {
            contacts.forEach((person, theirs) -> {
                if (theirs.stream().anyMatch(contactIds::contains)) {
                    persons.add(person);
                }
            });
        }
        return persons;
    }

    /** Whether somebody was found who may be this person; what was read of them says whether they are. */
    boolean mayHave(UUID person) {
        return contacts.containsKey(person) || known.containsKey(person);
    }

    /** One who was read; null: no person, or deleted. */
    Person get(UUID person) {
        return known.get(person);
    }

    private void add(Person person) {
        known.merge(person.id(), person, Person::and);
    }
}
