package org.introducer.contacts.contact;

import static org.introducer.contacts.ContactsProblem.CONTACT_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Hibernate;
import org.introducer.platform.access.Access;
import org.introducer.platform.conditional.Preconditions;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.platform.problem.ProblemException;
import org.introducer.platform.tenancy.RestoreWindow;

/** The contacts that the caller may see. */
@ApplicationScoped
public class Contacts implements PanacheRepositoryBase<Contact, UUID> {

    private static final Listing<Contact> LISTING = Listing.of(Contact.class)
            .filter("name", String.class)
            .filter("role", ContactRole.class)
            .filter("kind", ContactKind.class)
            .filter("institution", String.class)
            .filter("programId", UUID.class)
            .filter("mentorId", UUID.class)
            .filter("country", String.class)
            .filter("lastTouchAt", Instant.class)
            .sort("name", "lower(e.name)", String.class)
            .sort("lastTouchAt", "e.lastTouchKey", Instant.class);

    private static final Listing<Contact> DELETED =
            Listing.of(Contact.class).filter("name", String.class).filter("deletedAt", Instant.class);

    private final Caller caller;
    private final Access access;
    private final Preconditions preconditions;
    private final Lists lists;
    private final ContactKeys keys;
    private final Clock clock;
    private final Event<ContactsChanged> changes;
    private final RestoreWindow restoreWindow;

    Contacts(
            Caller caller,
            Access access,
            Preconditions preconditions,
            Lists lists,
            ContactKeys keys,
            Clock clock,
            Event<ContactsChanged> changes,
            RestoreWindow restoreWindow) {
        this.caller = caller;
        this.access = access;
        this.preconditions = preconditions;
        this.lists = lists;
        this.keys = keys;
        this.clock = clock;
        this.changes = changes;
        this.restoreWindow = restoreWindow;
    }

    /** A contact that the caller may read; what they may not see answers as if it did not exist. */
    Contact require(UUID id) {
        return access.readable(
                find("id = ?1 and tenantId = ?2 and deletedAt is null", id, caller.tenant())
                        .firstResultOptional(),
                Contact::ownerId,
                () -> unknown(id));
    }

    /** A contact that the caller may write and has read in this version. */
    Contact requireCurrent(UUID id) {
        Contact contact = toWrite(id);
        preconditions.requireMatch(contact.version());
        return contact;
    }

    Contact add(UUID ownerId, ContactDraft draft) {
        Contact contact = new Contact(caller.tenant(), ownerId, Instant.now(clock), draft);
        persist(contact);
        return contact;
    }

    /** Changes what is known; a key that another contact has is no obstacle, and the answer names that contact. */
    Contact describe(UUID id, ContactDraft draft) {
        Contact contact = requireCurrent(id);
        keys.change(contact, draft);
        contact.describe(draft);
        keys.renew(contact.ownerId(), id, ContactKeys.of(draft));
        tell(contact);
        return contact;
    }

    void delete(UUID id) {
        Contact contact = requireCurrent(id);
        contact.delete(Instant.now(clock));
        keys.release(contact);
        tell(contact);
    }

    /** Undoes a deletion that is not older than the restore window. */
    Contact restore(UUID id) {
        Contact contact = access.writable(
                find("id = ?1 and tenantId = ?2", id, caller.tenant())
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResultOptional(),
                Contact::ownerId,
                () -> unknown(id));
        restoreWindow.restore(contact);
        keys.renew(contact.ownerId(), id, ContactKeys.of(contact.draft()));
        tell(contact);
        return contact;
    }

    Page<Contact> of(UUID ownerId, ListQuery query) {
        return lists.page(
                LISTING,
                query,
                "e.tenantId = :tenant and e.ownerId = :owner and e.deletedAt is null",
                Map.of("tenant", caller.tenant(), "owner", ownerId));
    }

    /** Those that were deleted and can be restored. */
    Page<Contact> deletedOf(UUID ownerId, ListQuery query) {
        return lists.page(
                DELETED,
                query,
                "e.tenantId = :tenant and e.ownerId = :owner and e.deletedAt is not null and e.deletedAt > :since",
                Map.of("tenant", caller.tenant(), "owner", ownerId, "since", restoreWindow.start()));
    }

    /** Those of the ids that the caller may read, in one query. */
    List<Contact> of(UUID ownerId, List<UUID> ids) {
        return list("tenantId = ?1 and ownerId = ?2 and deletedAt is null and id in ?3", caller.tenant(), ownerId, ids);
    }

    /** A contact that the caller may read, as other features see it. */
    public ContactCard card(UUID id) {
        return ContactCard.of(require(id));
    }

    /** As {@link #card}, for what the caller may write. */
    public ContactCard cardToWrite(UUID id) {
        return ContactCard.of(toWrite(id));
    }

    /** Those of the ids that are contacts of this owner, in one query. */
    public Map<UUID, ContactCard> cards(UUID ownerId, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : of(ownerId, List.copyOf(ids)).stream()
                        .map(ContactCard::of)
                        .collect(Collectors.toMap(ContactCard::id, Function.identity()));
    }

    /** What is noted about those of the ids that are contacts of this owner, in one query that leaves nothing in the session. */
    public Map<UUID, ContactDraft> drafts(UUID ownerId, Collection<UUID> ids) {
        List<Contact> found = of(ownerId, List.copyOf(ids));
        Map<UUID, ContactDraft> drafts = found.stream().collect(Collectors.toMap(Contact::id, Contact::draft));
        found.forEach(getEntityManager()::detach);
        return drafts;
    }

    /** As {@link #drafts}, of contacts that nobody else can write until the transaction ends. */
    public Map<UUID, ContactDraft> locked(UUID ownerId, Collection<UUID> ids) {
        getEntityManager()
                .createNativeQuery(
                        "select id from contacts where tenant_id = :tenant and id in (:ids) order by id for no key update",
                        Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("ids", ids)
                .getResultList();
        return drafts(ownerId, ids);
    }

    /** Entities that were read before show the new last touch and its version. */
    void onLastTouchMoved(@Observes LastTouchMoved moved) {
        EntityManager entities = getEntityManager();
        moved.contactIds().stream()
                .map(id -> entities.getReference(Contact.class, id))
                .filter(Hibernate::isInitialized)
                .forEach(entities::refresh);
    }

    private void tell(Contact contact) {
        flush();
        changes.fire(new ContactsChanged(contact.ownerId(), List.of(contact.id())));
    }

    private Contact toWrite(UUID id) {
        return access.writable(Optional.of(require(id)), Contact::ownerId, () -> unknown(id));
    }

    private static ProblemException unknown(UUID id) {
        return CONTACT_NOT_FOUND.because("There is no contact %s.", id);
    }
}
