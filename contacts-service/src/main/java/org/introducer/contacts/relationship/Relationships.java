package org.introducer.contacts.relationship;

import static org.introducer.contacts.ContactsProblem.RELATIONSHIP_NOT_FOUND;
import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.introducer.contacts.contact.Contacts;
import org.introducer.contacts.contact.NamedContacts;
import org.introducer.contacts.person.Persons;
import org.introducer.platform.access.Access;
import org.introducer.platform.access.Readable;
import org.introducer.platform.access.Writable;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.platform.problem.ProblemException;
import org.introducer.platform.tenancy.RestoreWindow;

/** The relationships that the caller may see. */
@ApplicationScoped
class Relationships {

    private static final Listing<Relationship> LISTING = Listing.of(Relationship.class)
            .filter("fromContactId", "e.draft.fromContactId", UUID.class)
            .filter("toContactId", "e.draft.toContactId", UUID.class)
            .filter("type", "e.draft.type", RelationshipType.class)
            .filter("direction", "e.draft.direction", RelationshipDirection.class)
            .filter("closeness", "e.draft.closeness", Closeness.class)
            .filter("source", "e.draft.source", EvidenceSource.class)
            .filter("observedOn", "e.draft.observedOn", LocalDate.class);

    private final Rows rows;
    private final Caller caller;
    private final Access access;
    private final Lists lists;
    private final Contacts contacts;
    private final Persons persons;
    private final RestoreWindow restoreWindow;
    private final Clock clock;

    Relationships(
            Rows rows,
            Caller caller,
            Access access,
            Lists lists,
            Contacts contacts,
            Persons persons,
            RestoreWindow restoreWindow,
            Clock clock) {
        this.rows = rows;
        this.caller = caller;
        this.access = access;
        this.lists = lists;
        this.contacts = contacts;
        this.persons = persons;
        this.restoreWindow = restoreWindow;
        this.clock = clock;
    }

    Relationship require(UUID id) {
        return access.readable(
                rows.find("id = ?1 and deletedAt is null", id).firstResultOptional(),
                Relationship::ownerId,
                () -> unknown(id));
    }

    Relationship requireWritable(UUID id) {
        return access.writable(Optional.of(require(id)), Relationship::ownerId, () -> unknown(id));
    }

    Page<Relationship> of(Readable owner, ListQuery query) {
        return lists.page(LISTING, query, ListScope.live().and("e.ownerId = :owner", "owner", owner.id()));
    }

    Relationship add(Writable owner, RelationshipDraft draft) {
        check(owner.id(), draft, Set.of());
        Relationship relationship = new Relationship(caller.tenant(), owner.id(), Instant.now(clock), draft);
        rows.persist(relationship);
        return relationship;
    }

    /** Who was named before may have been deleted since and stays named. */
    Relationship change(Relationship relationship, RelationshipDraft draft) {
        RelationshipDraft before = relationship.draft();
        check(relationship.ownerId(), draft, Set.of(before.fromContactId(), before.toContactId()));
        relationship.describe(draft);
        return relationship;
    }

    void delete(Relationship relationship) {
        relationship.delete(Instant.now(clock));
    }

    Relationship restore(UUID id) {
        Relationship relationship = access.writable(
                rows.find("id = ?1", id)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResultOptional(),
                Relationship::ownerId,
                () -> unknown(id));
        restoreWindow.restore(relationship);
        return relationship;
    }

    private void check(UUID ownerId, RelationshipDraft draft, Set<UUID> namedBefore) {
        // A day ahead is today somewhere.
        if (draft.observedOn()
                .isAfter(LocalDate.ofInstant(Instant.now(clock), ZoneOffset.UTC).plusDays(1))) {
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

    private static ProblemException unknown(UUID id) {
        return RELATIONSHIP_NOT_FOUND.because("There is no relationship %s.", id);
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Relationship, UUID> {}
}
