package org.introducer.contacts.letter;

import static org.introducer.contacts.ContactsProblem.REFERENCE_UNKNOWN;
import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.contacts.applicant.Applicants;
import org.introducer.contacts.contact.ContactDraft;
import org.introducer.contacts.contact.ContactKind;
import org.introducer.contacts.contact.Contacts;
import org.introducer.contacts.contact.NamedContacts;
import org.introducer.contacts.etiquette.judgement.Etiquette;
import org.introducer.contacts.followup.Dossiers;
import org.introducer.contacts.followup.Known;
import org.introducer.contacts.letter.readiness.Author;
import org.introducer.contacts.letter.readiness.Supervised;
import org.introducer.contacts.letter.readiness.SupervisionKind;
import org.introducer.contacts.project.ProjectWork;

/** What is recorded of contacts as authors of letters. */
@ApplicationScoped
class Authors {

    private final Contacts contacts;
    private final Dossiers dossiers;
    private final Applicants applicants;
    private final ProjectWork projects;
    private final Clock clock;

    Authors(Contacts contacts, Dossiers dossiers, Applicants applicants, ProjectWork projects, Clock clock) {
        this.contacts = contacts;
        this.dossiers = dossiers;
        this.applicants = applicants;
        this.projects = projects;
        this.clock = clock;
    }

    /** Refuses somebody who is not a contact of this applicant, and an office; nobody merges the contact until the transaction ends. */
    void requireKnown(UUID ownerId, UUID contactId) {
        ContactDraft contact = contacts.locked(ownerId, List.of(contactId)).get(contactId);
        if (contact == null) {
            throw REFERENCE_UNKNOWN.at("/contactId", NamedContacts.UNKNOWN);
        }
        if (contact.kind() == ContactKind.OFFICE) {
            throw INVALID_INPUT.at("/contactId", "is an office, not a person");
        }
    }

    /** The day in the applicant's zone. */
    LocalDate today(UUID ownerId) {
        return applicants.today(ownerId);
    }

    /** By contact; those that are deleted or of others are left out. Supervision in a project is supervised research. */
    Map<UUID, Author> of(
            Collection<UUID> ownerIds, Collection<UUID> contactIds, Map<UUID, List<Supervised>> supervisions) {
        Map<UUID, ContactDraft> drafts = contacts.drafts(ownerIds, contactIds);
        Map<UUID, List<Supervised>> all = new HashMap<>();
        supervisions.forEach((id, times) -> all.put(id, new ArrayList<>(times)));
        projects.supervised(ownerIds, contactIds)
                .forEach(each -> all.computeIfAbsent(each.contactId(), _ -> new ArrayList<>())
                        .add(new Supervised(SupervisionKind.RESEARCH, each.from(), each.to())));
        Instant now = Instant.now(clock);
        Map<UUID, Author> authors = new LinkedHashMap<>();
        dossiers.of(ownerIds, contactIds).forEach((id, known) -> {
            ContactDraft contact = drafts.get(id);
            if (contact != null) {
                authors.put(id, author(known, contact, all.getOrDefault(id, List.of()), now));
            }
        });
        return authors;
    }

    private static Author author(Known known, ContactDraft contact, List<Supervised> supervised, Instant now) {
        Instant last = Etiquette.lastTouchAt(known.dossier());
        return new Author(
                known.contactId(),
                known.person().iterator().next(),
                contact.name(),
                contact.role(),
                contact.country(),
                contact.institution(),
                last == null ? null : LocalDate.ofInstant(last, known.dossier().zone()),
                Etiquette.followUp(known.dossier(), now).state(),
                supervised);
    }
}
