package org.introducer.contacts.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.introducer.platform.access.Writable;

/** For features that learn of people: recognises them by their keys, adds those who are new, and completes those who are known. */
@ApplicationScoped
public class Recognition {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final int MOST = 20;

    private final Contacts contacts;
    private final DuplicateCheck duplicates;

    Recognition(Contacts contacts, DuplicateCheck duplicates) {
        this.contacts = contacts;
        this.duplicates = duplicates;
    }

    /** The contact who is this person by a profile, a number, or an address and a name that fits; of several the eldest. */
    public Optional<UUID> byKeys(UUID ownerId, ContactDraft said) {
        return duplicates.others(ownerId, NOBODY, said).duplicates().stream()
                .map(DuplicateCheck.Candidate::contactId)
                .min(UUID::compareTo);
    }

    /** A new contact, whoever else may seem to be the same person. */
    public ContactCard add(Writable owner, ContactDraft draft) {
        Contact contact = contacts.add(owner, draft);
        duplicates.admit(owner.id(), contact.id(), draft, true);
        return ContactCard.of(contact);
    }

    /** Fills in what is not known of a contact yet, and adds addresses; false when there is nothing new. */
    public boolean complete(UUID contactId, ContactDraft said) {
        Contact contact = contacts.requireWritable(contactId);
        ContactDraft before = contact.draft();
        ContactDraft after = new ContactDraft(
                isAddress(before.name()) && !isAddress(said.name()) ? said.name() : before.name(),
                before.role() == ContactRole.UNKNOWN ? said.role() : before.role(),
                before.kind(),
                before.institution() == null ? said.institution() : before.institution(),
                before.department(),
                before.title() == null ? said.title() : before.title(),
                before.credentials(),
                before.programId(),
                before.mentorId(),
                both(before.emails(), said.emails()),
                both(before.urls(), said.urls()),
                before.phones(),
                before.orcid(),
                before.npi(),
                before.zone(),
                before.country(),
                before.notes(),
                before.tags());
        if (after.equals(before)) {
            return false;
        }
        contacts.describe(contact, after);
        return true;
    }

    /** Stands for a name that is not known. */
    private static boolean isAddress(String name) {
        return name.indexOf('@') > 0;
    }

    private static List<String> both(List<String> before, List<String> more) {
        List<String> all = new ArrayList<>(before);
        more.stream()
                .filter(one -> all.stream()
                        .noneMatch(other -> other.toLowerCase(Locale.ROOT).equals(one.toLowerCase(Locale.ROOT))))
                .forEach(all::add);
        return all.size() > MOST ? before : List.copyOf(all);
    }
}
