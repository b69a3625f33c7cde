package org.introducer.contacts.contact;

import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introducer.contacts.identity.SameName;
import org.introducer.platform.access.Writable;

/** For features that learn of people: recognises them by their keys, adds those who are new, and completes those who are known. */
@ApplicationScoped
public class Recognition {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final int MOST = 20;
    private static final int LONGEST_NAME = 200;

    private final Contacts contacts;
    private final ContactChanges changes;
    private final DuplicateCheck duplicates;

    Recognition(Contacts contacts, ContactChanges changes, DuplicateCheck duplicates) {
        this.contacts = contacts;
        this.changes = changes;
        this.duplicates = duplicates;
    }

    /** The contact who is this person by a profile, a number, or an address and a name that fits; of several the eldest. */
    public Optional<UUID> byKeys(UUID ownerId, ContactDraft said) {
        return duplicates.others(ownerId, NOBODY, said).duplicates().stream()
                .map(DuplicateCheck.Candidate::contactId)
                .min(UUID::compareTo);
    }

    /** The contact who is this mentor, by what the applicant or an earlier meeting said; of several the eldest. */
    public Optional<UUID> byMentor(UUID ownerId, UUID mentorId) {
        return contacts.ofMentor(ownerId, mentorId);
    }

    /** A new contact, whoever else may seem to be the same person. */
    public ContactCard add(Writable owner, ContactDraft draft) {
        Contact contact = changes.add(owner, draft);
        duplicates.admit(owner.id(), contact.id(), draft, true);
        return ContactCard.of(contact);
    }

    /**
     * What became of a contact.
     *
     * @param differing what is known otherwise of the contact and was left as it is, by the names of the fields
     */
    public record Completion(boolean changed, List<String> differing) {}

    /**
     * Fills in what is not known of a contact yet, and adds addresses.
     *
     * @param named whether the name was said, and does not stand for one that is not known
     */
    public Completion complete(UUID contactId, ContactDraft said, boolean named) {
        Contact contact = contacts.requireWritable(contactId);
        ContactDraft before = contact.draft();
        ContactDraft after = ContactDraftBuilder.builder(before)
                .name(named && standsIn(before) ? said.name() : before.name())
                .role(before.role() == ContactRole.UNKNOWN ? said.role() : before.role())
                .institution(before.institution() == null ? said.institution() : before.institution())
                .title(before.title() == null ? said.title() : before.title())
                .mentorId(before.mentorId() == null ? said.mentorId() : before.mentorId())
                .emails(both(before.emails(), said.emails(), "/email"))
                .urls(both(before.urls(), said.urls(), "/url"))
                .build();
        List<String> differing = differing(after, said, named);
        if (after.equals(before)) {
            return new Completion(false, differing);
        }
        changes.describe(contact, after);
        return new Completion(true, differing);
    }

    /** What to call somebody of whom no name is known: an address, or role and institution. */
    public static String standIn(String email, ContactRole role, String institution) {
        String known = email != null
                ? email
                : Stream.of(role == null || role == ContactRole.UNKNOWN ? "Unknown person" : role.label(), institution)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
        return known.length() > LONGEST_NAME ? known.substring(0, LONGEST_NAME) : known;
    }

    private static boolean standsIn(ContactDraft contact) {
        return contact.name().indexOf('@') > 0
                || contact.name().equals(standIn(null, contact.role(), contact.institution()));
    }

    private static List<String> differing(ContactDraft known, ContactDraft said, boolean named) {
        List<String> differing = new ArrayList<>();
        if (named && !SameName.possible(known.name(), said.name())) {
            differing.add("name");
        }
        if (said.role() != ContactRole.UNKNOWN && said.role() != known.role()) {
            differing.add("role");
        }
        if (said.institution() != null && !said.institution().equalsIgnoreCase(known.institution())) {
            differing.add("institution");
        }
        if (said.title() != null && !said.title().equalsIgnoreCase(known.title())) {
            differing.add("title");
        }
        return differing;
    }

    private static List<String> both(List<String> before, List<String> more, String pointer) {
        List<String> all = new ArrayList<>(before);
        more.stream()
                .filter(one -> all.stream().noneMatch(one::equalsIgnoreCase))
                .forEach(all::add);
        if (all.size() > MOST) {
            throw INVALID_INPUT.at(pointer, "the contact has %s already", MOST);
        }
        return List.copyOf(all);
    }
}
