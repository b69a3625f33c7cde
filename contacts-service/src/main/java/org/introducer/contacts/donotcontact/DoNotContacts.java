package org.introducer.contacts.donotcontact;

import static org.introducer.contacts.ContactsProblem.CONTACT_FORGOTTEN;
import static org.introducer.contacts.ContactsProblem.DO_NOT_CONTACT_NOT_SET;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.contacts.applicant.Applicants;
import org.introducer.contacts.contact.ContactCard;
import org.introducer.contacts.contact.Contacts;
import org.introducer.contacts.followup.FollowUps;
import org.introducer.contacts.person.Persons;
import org.introducer.contacts.person.PersonsChanged;
import org.introducer.platform.identity.Caller;

/** The do-not-contact flags. */
@ApplicationScoped
public class DoNotContacts {

    /** As many as one statement names. */
    private static final int CHUNK = 500;

    private final Rows rows;
    private final Caller caller;
    private final Applicants applicants;
    private final FollowUps followUps;
    private final Persons persons;
    private final Contacts contacts;
    private final Clock clock;

    DoNotContacts(
            Rows rows,
            Caller caller,
            Applicants applicants,
            FollowUps followUps,
            Persons persons,
            Contacts contacts,
            Clock clock) {
        this.rows = rows;
        this.caller = caller;
        this.applicants = applicants;
        this.followUps = followUps;
        this.persons = persons;
        this.contacts = contacts;
        this.clock = clock;
    }

    Optional<DoNotContact> of(UUID contactId) {
        return rows.find("contactId = ?1 and liftedAt is null", contactId).firstResultOptional();
    }

    DoNotContact require(UUID contactId) {
        return of(contactId).orElseThrow(() -> DO_NOT_CONTACT_NOT_SET.because(null));
    }

    /** Sets the flag whatever state it is in: under the person's locks, so that two who set it at once both succeed. */
    DoNotContact set(ContactCard contact, DoNotContactView.Draft draft) {
        followUps.locked(contact.ownerId(), List.of(contact.id()));
        Instant now = Instant.now(clock);
        DoNotContact flag = of(contact.id())
                .orElseGet(() -> new DoNotContact(caller.tenant(), contact.ownerId(), contact.id(), now));
        LocalDate since =
                draft.since() == null ? LocalDate.ofInstant(now, applicants.zoneOf(contact.ownerId())) : draft.since();
        flag.set(draft.reason(), draft.source(), since, caller.sub());
        rows.persist(flag);
        Set<UUID> person = persons.membersOf(contact.ownerId(), contact.id());
        flagAll(person);
        followUps.derive(contact.ownerId(), person);
        return flag;
    }

    /** Sets the flag of those who have none, as a file said; whoever has one keeps it as it is. */
    public void set(UUID ownerId, Map<UUID, DoNotContactView.Draft> said) {
        List<UUID> contacts = said.keySet().stream().sorted().toList();
        for (int start = 0; start < contacts.size(); start += CHUNK) {
            List<UUID> chunk = contacts.subList(start, Math.min(start + CHUNK, contacts.size()));
            // Somebody else may set the flag of one of them in this moment.
            followUps.locked(ownerId, chunk);
            Map<UUID, DoNotContactView.Draft> missing = new LinkedHashMap<>();
            chunk.forEach(contact -> missing.put(contact, said.get(contact)));
            missing.keySet().removeAll(standing(ownerId, chunk).keySet());
            flag(ownerId, missing);
        }
    }

    private void flag(UUID ownerId, Map<UUID, DoNotContactView.Draft> missing) {
        if (missing.isEmpty()) {
            return;
        }
        Instant now = Instant.now(clock);
        LocalDate today = LocalDate.ofInstant(now, applicants.zoneOf(ownerId));
        Set<UUID> flagged = new TreeSet<>();
        missing.forEach((contact, draft) -> {
            DoNotContact flag = new DoNotContact(caller.tenant(), ownerId, contact, now);
            LocalDate since = draft.since() == null || draft.since().isAfter(today) ? today : draft.since();
            flag.set(draft.reason(), draft.source(), since, caller.sub());
            rows.persist(flag);
            flagged.add(contact);
        });
        for (UUID contact : missing.keySet()) {
            Set<UUID> person = persons.membersOf(ownerId, contact);
            flagAll(person);
            flagged.addAll(person);
        }
        followUps.derive(ownerId, flagged);
    }

    /** The flags that stand for those of the contacts that have one. */
    public Map<UUID, DoNotContactView.Draft> standing(UUID ownerId, Collection<UUID> contactIds) {
        return contactIds.isEmpty()
                ? Map.of()
                : rows.list("ownerId = ?1 and contactId in ?2 and liftedAt is null", ownerId, contactIds).stream()
                        .collect(Collectors.toMap(
                                DoNotContact::contactId,
                                flag -> new DoNotContactView.Draft(flag.reason(), flag.source(), flag.since())));
    }

    /** The flag of a contact, under the person's locks until the transaction ends. */
    DoNotContact requireLocked(ContactCard contact) {
        followUps.locked(contact.ownerId(), List.of(contact.id()));
        return require(contact.id());
    }

    /** Lifts it for the person, under their locks: for every contact that they are, deleted ones too. */
    void lift(ContactCard contact, String reason) {
        if (contacts.forgotten(contact.id())) {
            throw CONTACT_FORGOTTEN.because("Do-not-contact of somebody who asked to be forgotten stays.");
        }
        Set<UUID> person = persons.membersOf(contact.ownerId(), contact.id());
        Instant now = Instant.now(clock);
        standing(person).forEach(flag -> flag.lift(reason, now, caller.sub()));
        followUps.derive(contact.ownerId(), person);
    }

    /** Before the follow-ups are derived: a flag of one contact is a flag of everybody who is the same person. */
    void onPersonsChanged(@Observes @Priority(PersonsChanged.FLAGS) PersonsChanged change) {
        change.persons().forEach(this::flagAll);
    }

    /** Lifts a flag that a contact has of another, unless it was said of somebody who is the same person still. */
    void liftUnlessSaid(DoNotContact flag) {
        boolean said = standing(persons.membersOf(flag.ownerId(), flag.contactId())).stream()
                .anyMatch(other -> !other.returned());
        if (!said) {
            flag.lift("The merge with the contact of which it was said was undone.", Instant.now(clock), caller.sub());
        }
    }

    private void flagAll(Set<UUID> person) {
        List<DoNotContact> standing = standing(person);
        if (standing.isEmpty()) {
            return;
        }
        Set<UUID> flagged = standing.stream().map(DoNotContact::contactId).collect(Collectors.toSet());
        DoNotContact said = standing.getLast();
        Instant now = Instant.now(clock);
        person.stream()
                .filter(contact -> !flagged.contains(contact))
                .forEach(contact -> rows.persist(said.on(contact, now)));
    }

    /** The latest last. */
    private List<DoNotContact> standing(Set<UUID> contacts) {
        return rows.list("contactId in ?1 and liftedAt is null order by createdAt, id", contacts);
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<DoNotContact, UUID> {}
}
