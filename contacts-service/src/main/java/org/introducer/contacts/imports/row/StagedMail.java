package org.introducer.contacts.imports.row;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.introducer.contacts.etiquette.Direction;
import org.introducer.contacts.etiquette.Part;
import org.introducer.platform.json.StoredForm;

/**
 * A message of a file, seen from the applicant, as it is stored with its row.
 *
 * @param parent the message that it answers, or null
 * @param root the message with which its thread began, as far as it says so, or null
 * @param direction null for what is neither sent by the applicant nor to them
 * @param away an automatic reply of somebody who is away
 * @param copied the applicant had a copy only
 * @param people those who are not the applicant: of a received message the sender is {@code TO}, all others are {@code CC}
 * @param bounce null unless it says that a message was not delivered
 */
@StoredForm
public record StagedMail(
        String messageId,
        String parent,
        String root,
        Direction direction,
        Instant occurredAt,
        String subject,
        boolean away,
        boolean copied,
        List<Person> people,
        Bounce bounce) {

    public StagedMail {
        people = people == null ? List.of() : List.copyOf(people);
    }

    public Stream<String> addresses() {
        return Stream.concat(
                people.stream().map(Person::address), bounce == null ? Stream.empty() : bounce.addresses().stream());
    }

    /** The same without some people, and without its subject, which may name them. */
    StagedMail without(Predicate<String> address) {
        return new StagedMail(
                messageId,
                parent,
                root,
                direction,
                occurredAt,
                null,
                away,
                copied,
                people.stream()
                        .filter(person -> !address.test(person.address()))
                        .toList(),
                bounce == null
                        ? null
                        : new Bounce(
                                bounce.originalId(),
                                bounce.addresses().stream()
                                        .filter(Predicate.not(address))
                                        .toList()));
    }

    /** Whether nobody is left of whom it could say something. */
    boolean namesNobody() {
        return bounce == null ? people.isEmpty() : bounce.addresses().isEmpty();
    }

    /** Somebody whom the message names. */
    @StoredForm
    public record Person(String name, String address, Part part) {}

    /** The message, or null, and to which addresses it was not delivered; none: it does not say. */
    @StoredForm
    public record Bounce(String originalId, List<String> addresses) {

        public Bounce {
            addresses = addresses == null ? List.of() : List.copyOf(addresses);
        }
    }
}
