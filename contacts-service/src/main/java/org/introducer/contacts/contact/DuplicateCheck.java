package org.introducer.contacts.contact;

import static org.introducer.contacts.ContactsProblem.CONTACT_DUPLICATE;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.identity.IdentityKey;
import org.introducer.contacts.identity.KeyKind;
import org.introducer.platform.problem.ProblemException;

/** Refuses to create a person twice: the same e-mail, LinkedIn profile, ORCID iD or NPI is the same person, a name never is. */
@ApplicationScoped
class DuplicateCheck {

    private final ContactKeys keys;
    private final Contacts contacts;

    DuplicateCheck(ContactKeys keys, Contacts contacts) {
        this.keys = keys;
        this.contacts = contacts;
    }

    /** Why somebody is taken for the same person. */
    @Schema(name = "DuplicateReason")
    record Reason(
            KeyKind kind,

            @Schema(description = "what both have, normalised", examples = "priya@example.org")
            String value) {}

    /** A contact that seems to be the same person. */
    @Schema(name = "DuplicateCandidate")
    record Candidate(UUID contactId, String name, List<Reason> reasons) {}

    /** The member {@code context} of the problem {@code contact-duplicate}. */
    @Schema(name = "DuplicateContext")
    record Context(List<Candidate> candidates) {}

    /** Takes the new contact's keys, or answers 409 with who has them; created anyway when the caller says so. */
    void admit(UUID owner, UUID contact, ContactDraft draft, boolean allowDuplicate) {
        Set<IdentityKey> wanted = ContactKeys.of(draft);
        if (allowDuplicate) {
            keys.renew(owner, contact, wanted);
            return;
        }
        List<ContactKeys.Holder> others = keys.take(owner, contact, wanted);
        if (!others.isEmpty()) {
            throw refused(owner, others);
        }
    }

    /** The other contacts that have a key of this one. */
    List<Candidate> beside(Contact contact) {
        List<ContactKeys.Holder> holders = keys.holders(contact.ownerId(), ContactKeys.of(contact.draft())).stream()
                .filter(holder -> !holder.contactId().equals(contact.id()))
                .toList();
        return holders.isEmpty() ? List.of() : candidates(contact.ownerId(), holders);
    }

    private ProblemException refused(UUID owner, Collection<ContactKeys.Holder> holders) {
        return CONTACT_DUPLICATE
                .because("Look at the candidates; allowDuplicate=true creates this contact all the same.")
                .with(new Context(candidates(owner, holders)));
    }

    private List<Candidate> candidates(UUID owner, Collection<ContactKeys.Holder> holders) {
        Map<UUID, List<Reason>> reasons = new LinkedHashMap<>();
        holders.forEach(holder -> reasons.computeIfAbsent(holder.contactId(), id -> new ArrayList<>())
                .add(new Reason(holder.key().kind(), holder.key().value())));
        return contacts.of(owner, List.copyOf(reasons.keySet())).stream()
                .map(contact -> new Candidate(contact.id(), contact.draft().name(), reasons.get(contact.id())))
                .toList();
    }
}
