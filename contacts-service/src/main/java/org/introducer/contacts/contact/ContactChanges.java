package org.introducer.contacts.contact;

import static org.introducer.contacts.ContactsProblem.CONTACT_FORGOTTEN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hibernate.Hibernate;
import org.introducer.contacts.contact.field.CustomFieldDeleted;
import org.introducer.contacts.contact.field.CustomFields;
import org.introducer.contacts.suppression.SuppressedAddresses;
import org.introducer.platform.access.Access;
import org.introducer.platform.access.Writable;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.tenancy.RestoreWindow;

/** Creates, changes, deletes and merges contacts, and tells what is derived of them. */
@ApplicationScoped
public class ContactChanges {

    private final Contacts.Rows rows;
    private final Caller caller;
    private final Access access;
    private final ContactKeys keys;
    private final Clock clock;
    private final Event<ContactsChanged> changes;
    private final RestoreWindow restoreWindow;
    private final Validator validator;
    private final CustomFields customFields;
    private final SuppressedAddresses suppressed;

    ContactChanges(
            Contacts.Rows rows,
            Caller caller,
            Access access,
            ContactKeys keys,
            Clock clock,
            Event<ContactsChanged> changes,
            RestoreWindow restoreWindow,
            Validator validator,
            CustomFields customFields,
            SuppressedAddresses suppressed) {
        this.rows = rows;
        this.caller = caller;
        this.access = access;
        this.keys = keys;
        this.clock = clock;
        this.changes = changes;
        this.restoreWindow = restoreWindow;
        this.validator = validator;
        this.customFields = customFields;
        this.suppressed = suppressed;
    }

    Contact add(Writable owner, ContactDraft draft) {
        requireNotSuppressed(List.of(), draft.emails());
        customFields.require(owner.id(), Map.of(), draft.fields());
        Contact contact = new Contact(caller.tenant(), owner.id(), Instant.now(clock), draft);
        rows.persist(contact);
        if (!draft.tags().isEmpty()) {
            tell(contact);
        }
        return contact;
    }

    /** Changes what is known; a key that another contact has is no obstacle, and the answer names that contact. */
    Contact describe(Contact contact, ContactDraft draft) {
        requireNotForgotten(contact);
        requireNotSuppressed(contact.draft().emails(), draft.emails());
        customFields.require(contact.ownerId(), contact.draft().fields(), draft.fields());
        keys.change(contact, draft);
        contact.describe(draft);
        keys.renew(contact.ownerId(), contact.id(), ContactKeys.of(draft));
        tell(contact);
        return contact;
    }

    void delete(Contact contact) {
        contact.delete(Instant.now(clock));
        keys.release(contact);
        tell(contact);
    }

    /** Undoes a deletion that is not older than the restore window. */
    Contact restore(UUID id) {
        Contact contact = access.writable(
                rows.find("id = ?1", id)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResultOptional(),
                Contact::ownerId,
                () -> Contacts.unknown(id));
        requireNotForgotten(Contacts.standing(contact));
        requireNotSuppressed(List.of(), contact.draft().emails());
        restoreWindow.restore(contact);
        requireValid(contact.draft());
        keys.renew(contact.ownerId(), id, ContactKeys.of(contact.draft()));
        tell(contact);
        return contact;
    }

    /** The values of a custom field go with it. */
    void onCustomFieldDeleted(@Observes CustomFieldDeleted deleted) {
        rows.getEntityManager()
                .createNativeQuery("update contacts set fields = fields - cast(:key as text), version = version + 1"
                        + " where tenant_id = :tenant and owner_id = :owner and jsonb_exists(fields, :key)")
                .setParameter("key", deleted.key())
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", deleted.ownerId())
                .executeUpdate();
        // A file that waits for its confirmation, or is reverted later, would bring the value back.
        rows.getEntityManager()
                .createNativeQuery("update import_rows set draft = draft #- array['fields', cast(:key as text)],"
                        + " base = base #- array['fields', cast(:key as text)],"
                        + " before = before #- array['fields', cast(:key as text)],"
                        + " after = after #- array['fields', cast(:key as text)]"
                        + " where tenant_id = :tenant and owner_id = :owner"
                        + " and (jsonb_exists(draft -> 'fields', :key) or jsonb_exists(before -> 'fields', :key)"
                        + " or jsonb_exists(after -> 'fields', :key) or jsonb_exists(base -> 'fields', :key))")
                .setParameter("key", deleted.key())
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", deleted.ownerId())
                .executeUpdate();
    }

    /** Makes one contact of several that are {@link Contacts#locked locked}, known by what all of them are known by. */
    public void merge(UUID ownerId, UUID survivorId, ContactDraft united, Collection<UUID> loserIds) {
        Contact survivor = held(ownerId, List.of(survivorId)).getFirst();
        List<Contact> losers = held(ownerId, loserIds);
        requireNotForgotten(survivor);
        losers.forEach(ContactChanges::requireNotForgotten);
        losers.forEach(loser -> loser.mergeInto(survivorId, Instant.now(clock)));
        survivor.describe(united);
        rows.flush();
        keys.unite(survivor, losers);
        tell(survivor, loserIds);
    }

    /** Undoes {@link #merge}: each contact is known by its own again. */
    public void separate(UUID ownerId, UUID survivorId, ContactDraft own, Collection<UUID> loserIds) {
        Contact survivor = held(ownerId, List.of(survivorId)).getFirst();
        List<Contact> losers = held(ownerId, loserIds);
        losers.forEach(Contact::separate);
        survivor.describe(own);
        rows.flush();
        keys.renew(ownerId, survivorId, ContactKeys.of(own));
        losers.forEach(loser -> keys.renew(ownerId, loser.id(), ContactKeys.of(loser.draft())));
    }

    /** What follows from the histories of contacts that were merged or separated follows anew. */
    public void moved(UUID ownerId, UUID survivorId, Collection<UUID> loserIds) {
        tell(held(ownerId, List.of(survivorId)).getFirst(), loserIds);
    }

    /** Deletes all of them; what follows from their histories follows anew, once. */
    void delete(UUID ownerId, List<Contact> contacts) {
        Instant now = Instant.now(clock);
        contacts.forEach(contact -> {
            contact.delete(now);
            keys.release(contact);
        });
        tell(ownerId, contacts);
    }

    /** Changes the tags of all of them. */
    void tag(UUID ownerId, List<Contact> contacts, UnaryOperator<List<String>> change) {
        contacts.forEach(ContactChanges::requireNotForgotten);
        contacts.forEach(contact -> contact.describe(
                contact.draft().withTags(change.apply(contact.draft().tags()))));
        tell(ownerId, contacts);
    }

    /** Archives all of them, or takes them back. */
    void archive(UUID ownerId, List<Contact> contacts, boolean archived) {
        contacts.forEach(ContactChanges::requireNotForgotten);
        contacts.forEach(contact -> contact.archive(archived ? Instant.now(clock) : null));
        tell(ownerId, contacts);
    }

    private void tell(UUID ownerId, List<Contact> contacts) {
        rows.flush();
        changes.fire(new ContactsChanged(
                ownerId, contacts.stream().map(Contact::id).sorted().toList()));
    }

    private List<Contact> held(UUID ownerId, Collection<UUID> ids) {
        return rows.list("ownerId = ?1 and id in ?2 order by id", ownerId, ids);
    }

    /** Entities that were read before show the new last touch and its version. */
    void onLastTouchChanged(@Observes LastTouchChanged change) {
        EntityManager entities = rows.getEntityManager();
        change.contactIds().stream()
                .map(id -> entities.getReference(Contact.class, id))
                .filter(Hibernate::isInitialized)
                .forEach(entities::refresh);
    }

    private void tell(Contact contact) {
        tell(contact, List.of());
    }

    private void tell(Contact contact, Collection<UUID> others) {
        rows.flush();
        changes.fire(new ContactsChanged(
                contact.ownerId(),
                Stream.concat(Stream.of(contact.id()), others.stream()).toList()));
    }

    private static void requireNotForgotten(Contact contact) {
        if (contact.forgottenAt() != null) {
            throw CONTACT_FORGOTTEN.because("Nothing can be recorded of %s any longer.", contact.id());
        }
    }

    /** What stands there already stays until it is taken away by the request itself. */
    private void requireNotSuppressed(List<String> before, List<String> emails) {
        if (!before.containsAll(emails)) {
            suppressed.requireNone(emails, place -> "/emails/" + place);
        }
    }

    /** What was stored before a rule was made is held to it as well. */
    private void requireValid(ContactDraft draft) {
        Set<ConstraintViolation<ContactDraft>> violations = validator.validate(draft);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
    }
}
