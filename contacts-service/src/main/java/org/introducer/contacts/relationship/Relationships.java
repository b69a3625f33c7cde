package org.introducer.contacts.relationship;

import static org.introducer.contacts.ContactsProblem.RELATIONSHIP_NOT_FOUND;
import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.introducer.contacts.contact.Contacts;
import org.introducer.contacts.contact.NamedContacts;
import org.introducer.contacts.person.Persons;
import org.introducer.platform.access.OwnedRows;
import org.introducer.platform.access.Writable;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.Listing;

/** The relationships that the caller may see. */
@Singleton
class Relationships extends OwnedRows<Relationship> {

    private static final Listing<Relationship> LISTING = Listing.of(Relationship.class)
            .filter("fromContactId", "e.draft.fromContactId", UUID.class)
            .filter("toContactId", "e.draft.toContactId", UUID.class)
            .filter("type", "e.draft.type", RelationshipType.class)
            .filter("direction", "e.draft.direction", RelationshipDirection.class)
            .filter("closeness", "e.draft.closeness", Closeness.class)
            .filter("projectId", UUID.class)
            .filter("source", "e.draft.source", EvidenceSource.class)
            .filter("observedOn", "e.draft.observedOn", LocalDate.class);

    private final Caller caller;
    private final Contacts contacts;
    private final Persons persons;
    private final Clock clock;

    Relationships(Ownership ownership, Caller caller, Contacts contacts, Persons persons, Clock clock) {
        super(
                ownership,
                LISTING,
                Relationship::ownerId,
                "ownerId",
                id -> RELATIONSHIP_NOT_FOUND.because("There is no relationship %s.", id));
        this.caller = caller;
        this.contacts = contacts;
        this.persons = persons;
        this.clock = clock;
    }

    Relationship add(Writable owner, RelationshipDraft draft) {
        check(owner.id(), draft, Set.of());
        Relationship relationship = new Relationship(caller.tenant(), owner.id(), Instant.now(clock), draft);
        persist(relationship);
        return relationship;
    }

    /** Who was named before may have been deleted since and stays named. */
    Relationship change(Relationship relationship, RelationshipDraft draft) {
        RelationshipDraft before = relationship.draft();
        if (relationship.projectId() != null) {
            refuseOwn(before, draft);
        }
        check(relationship.ownerId(), draft, Set.of(before.fromContactId(), before.toContactId()));
        relationship.describe(draft);
        return relationship;
    }

    /** What a project says of two people is said there. */
    private static void refuseOwn(RelationshipDraft before, RelationshipDraft draft) {
        follows("/fromContactId", before.fromContactId(), draft.fromContactId());
        follows("/toContactId", before.toContactId(), draft.toContactId());
        follows("/type", before.type(), draft.type());
        follows("/source", before.source(), draft.source());
        follows("/evidence", before.evidence(), draft.evidence());
        follows("/observedOn", before.observedOn(), draft.observedOn());
    }

    private static void follows(String pointer, Object before, Object after) {
        if (!before.equals(after)) {
            throw INVALID_INPUT.at(pointer, "follows the project; update the project instead");
        }
    }

    private void check(UUID ownerId, RelationshipDraft draft, Set<UUID> namedBefore) {
        // A day ahead is today somewhere.
        if (draft.observedOn().isAfter(LocalDate.now(clock).plusDays(1))) {
            throw INVALID_INPUT.at("/observedOn", "lies in the future");
        }
        Set<UUID> known = new TreeSet<>(namedBefore);
        known.addAll(contacts.locked(ownerId, List.of(draft.fromContactId(), draft.toContactId()))
                .keySet());
        NamedContacts.among(known)
                .named("/fromContactId", draft.fromContactId())
                .named("/toContactId", draft.toContactId())
                .require();
        if (persons.membersOf(ownerId, draft.fromContactId()).contains(draft.toContactId())) {
            throw INVALID_INPUT.at("/toContactId", "is the same person as fromContactId");
        }
    }
}
