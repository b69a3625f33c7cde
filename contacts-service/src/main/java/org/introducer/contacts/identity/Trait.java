package org.introducer.contacts.identity;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A key that a contact has or had, with the name beside it.
 *
 * @param key the key or its digest: only equality matters
 * @param strength what the key alone says
 * @param name the contact's name when it had the key
 */
public record Trait(UUID contactId, String key, Strength strength, PersonName name) {

    /** What an equal key says of two contacts. */
    public enum Strength {
        /** A personal number or profile: one person, whatever the names. */
        PERSONAL,
        /** An e-mail address, or what a contact had once and gave up: one person when the names fit. */
        WITH_NAME,
        /** The row of a file: recognises somebody who was deleted, and says nothing of two contacts that are there. */
        ROW
    }

    /** Whether two who have the same key are one person. */
    public boolean isOneWith(Trait other) {
        return switch (strength) {
            case PERSONAL -> other.strength != Strength.WITH_NAME || name.fits(other.name);
            case WITH_NAME -> other.strength != Strength.ROW && name.fits(other.name);
            case ROW -> other.strength == Strength.PERSONAL;
        };
    }

    /** The contacts as persons, transitively: each is in one set, alone when it is nobody else. */
    public static Collection<Set<UUID>> persons(Collection<UUID> contacts, Collection<Trait> traits) {
        return persons(contacts, traits, Map.of());
    }

    /** @param merged contacts that somebody merged into others are one person with these, whatever they are recognised by */
    public static Collection<Set<UUID>> persons(
            Collection<UUID> contacts, Collection<Trait> traits, Map<UUID, UUID> merged) {
        Map<UUID, Set<UUID>> persons = new LinkedHashMap<>();
        contacts.forEach(contact -> persons.put(contact, new TreeSet<>(Set.of(contact))));
        merged.forEach((contact, into) -> unite(persons, contact, into));
        Map<String, List<Trait>> byKey = traits.stream().collect(Collectors.groupingBy(Trait::key));
        for (List<Trait> equal : byKey.values()) {
            for (int i = 0; i < equal.size(); i++) {
                for (int j = 0; j < i; j++) {
                    if (equal.get(i).isOneWith(equal.get(j))) {
                        unite(persons, equal.get(i).contactId(), equal.get(j).contactId());
                    }
                }
            }
        }
        return Set.copyOf(persons.values());
    }

    private static void unite(Map<UUID, Set<UUID>> persons, UUID one, UUID other) {
        Set<UUID> into = persons.get(one);
        Set<UUID> from = persons.get(other);
        if (into != from) {
            into.addAll(from);
            from.forEach(contact -> persons.put(contact, into));
        }
    }
}
