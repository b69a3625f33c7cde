package org.introducer.contacts.contact;

import static org.introducer.contacts.ContactsProblem.CONTACT_DUPLICATE;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.identity.IdentityKey;
import org.introducer.contacts.identity.KeyKind;
import org.introducer.contacts.identity.SameName;

/**
 * Refuses to create a person twice: the same LinkedIn profile, ORCID iD or NPI is the same person, and so is the same e-mail with a
 * name that can be the same; a name alone never is. Another name at the same address is another person, as in an import, and so is
 * whom the applicant said to be another.
 */
@ApplicationScoped
class DuplicateCheck {

    private final ContactKeys keys;
    private final Contacts contacts;
    private final DistinctContacts distinct;

    DuplicateCheck(ContactKeys keys, Contacts contacts, DistinctContacts distinct) {
        this.keys = keys;
        this.contacts = contacts;
        this.distinct = distinct;
    }

    /** What two contacts have in common. */
    @Schema(name = "DuplicateReason")
    record Reason(
            KeyKind kind,

            @Schema(description = "what both have, normalised", examples = "priya@example.org")
            String value) {}

    /** A contact that has something in common with another, and may be the same person. */
    @Schema(name = "DuplicateCandidate")
    record Candidate(
            UUID contactId,
            String name,

            @Schema(description = "what the two have in common, never a name alone")
            List<Reason> reasons) {
        private boolean isOneWith(String otherName) {
            return reasons.stream().anyMatch(reason -> reason.kind() != KeyKind.EMAIL)
                    || SameName.possible(name, otherName);
        }
    }

    /**
     * Who else has a key of a contact.
     *
     * @param duplicates who seem to be the same person
     * @param atOneAddress other people, by their names, at the same e-mail address
     */
    record Others(List<Candidate> duplicates, List<Candidate> atOneAddress) {
        static final Others NONE = new Others(List.of(), List.of());
    }

    /** The member {@code context} of the problem {@code contact-duplicate}. */
    @Schema(name = "ContactDuplicateContext", description = "`context` of the problem `contact-duplicate`")
    record Context(
            @Schema(
                    description =
                            "contacts that may be the same person; with `allowDuplicate=true` a new one is created nevertheless")
            List<Candidate> candidates) {}

    /**
     * Takes the new contact's keys, or answers 409 with the contacts that are the same person; created anyway when the caller says so.
     *
     * @return who else is at one of its addresses
     */
    List<Candidate> admit(UUID owner, UUID contact, ContactDraft draft, boolean allowDuplicate) {
        Set<IdentityKey> wanted = ContactKeys.of(draft);
        if (allowDuplicate) {
            keys.renew(owner, contact, wanted);
            return List.of();
        }
        List<ContactKeys.Holder> holders = keys.take(owner, contact, wanted);
        return holders.isEmpty() ? List.of() : admitBeside(owner, contact, draft, holders);
    }

    /** Whoever comes to an address that another has waits for those who come at the same time, and looks again. */
    private List<Candidate> admitBeside(
            UUID owner, UUID contact, ContactDraft draft, List<ContactKeys.Holder> holders) {
        contacts.locked(
                owner,
                holders.stream().map(ContactKeys.Holder::contactId).distinct().toList());
        Others others = others(owner, contact, draft);
        if (!others.duplicates().isEmpty()) {
            throw CONTACT_DUPLICATE
                    .because("Look at the candidates; allowDuplicate=true creates this contact all the same.")
                    .with(new Context(others.duplicates()));
        }
        keys.renew(owner, contact, ContactKeys.of(draft));
        return others.atOneAddress();
    }

    /** The other contacts that have a key of this one. */
    Others beside(Contact contact) {
        return others(contact.ownerId(), contact.id(), contact.draft());
    }

    /** @param contact left out: the contact that the draft describes */
    Others others(UUID owner, UUID contact, ContactDraft draft) {
        Map<UUID, List<Reason>> reasons = new LinkedHashMap<>();
        keys.holders(owner, ContactKeys.of(draft)).stream()
                .filter(holder -> !holder.contactId().equals(contact))
                .forEach(holder -> reasons.computeIfAbsent(holder.contactId(), id -> new ArrayList<>())
                        .add(new Reason(holder.key().kind(), holder.key().value())));
        if (reasons.isEmpty()) {
            return Others.NONE;
        }
        reasons.keySet().removeAll(distinct.from(contact));
        Map<Boolean, List<Candidate>> same = contacts.of(owner, List.copyOf(reasons.keySet())).stream()
                .map(other -> new Candidate(other.id(), other.draft().name(), reasons.get(other.id())))
                .collect(Collectors.partitioningBy(candidate -> candidate.isOneWith(draft.name())));
        return new Others(same.get(true), same.get(false));
    }
}
