package org.introducer.contacts.network.path;

import java.util.List;
import java.util.UUID;

/**
 * A way to a person.
 *
 * @param people from the one whom the applicant asks to the one who is reached; a single one is known already
 * @param cost of the tie to the first and of all steps
 */
public record Path(List<UUID> people, long cost) {

    public Path {
        people = List.copyOf(people);
    }

    public int hops() {
        return people.size();
    }

    public UUID asked() {
        return people.getFirst();
    }

    public UUID target() {
        return people.getLast();
    }
}
