package org.introducer.contacts.imports.reversal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.introducer.contacts.contact.ContactColumns;
import org.introducer.contacts.contact.ContactDraft;
import org.introducer.contacts.contact.Undo;
import org.introducer.contacts.identity.IdentityKey;
import org.introducer.contacts.imports.file.Remark;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.sql.SqlResource;

/** Writes what came of undoing some rows, in one statement of each kind. */
@ApplicationScoped
class UndoneRows {

    private static final SqlResource SQL = SqlResource.named(UndoneRows.class, "undone-rows");

    private static final String CONTACTS =
            SQL.get("contacts").formatted(ContactColumns.NAMES, ContactColumns.from("u.draft"));
    private static final String KEYS = SQL.get("keys");
    private static final String OTHERS = SQL.get("others");
    private static final String OUTCOMES = SQL.get("outcomes");

    private final Session session;
    private final ObjectMapper json;
    private final Caller caller;

    UndoneRows(Session session, ObjectMapper json, Caller caller) {
        this.session = session;
        this.json = json;
        this.caller = caller;
    }

    private record Outcome(int number, List<Remark> findings) {}

    private record Contact(UUID id, ObjectNode tree, ContactDraft draft) {}

    private record Other(UUID file, int number, Undo.Update update) {}

    private record Key(UUID contact, IdentityKey key) {}

    /** What is to be written. */
    static final class Batch {

        private final List<Outcome> outcomes = new ArrayList<>();
        private final List<Contact> contacts = new ArrayList<>();
        private final List<Other> others = new ArrayList<>();

        /** A row is undone as a whole when there is nothing to say about it. */
        void outcome(int number, List<Remark> findings) {
            outcomes.add(new Outcome(number, findings));
        }

        void contact(UUID id, ObjectNode tree, ContactDraft draft) {
            contacts.add(new Contact(id, tree, draft));
        }

        /** A row of a later import. */
        void later(UUID file, int number, Undo.Update update) {
            others.add(new Other(file, number, update));
        }

        List<UUID> contacts() {
            return contacts.stream().map(Contact::id).toList();
        }
    }

    void store(UUID ownerId, UUID file, Batch batch) {
        session.createNativeMutationQuery(OUTCOMES)
                .setParameter("tenant", caller.tenant())
                .setParameter("file", file)
                .setParameter("numbers", array(batch.outcomes, Outcome::number, Integer[]::new))
                .setParameter("findings", array(batch.outcomes, each -> text(each.findings()), String[]::new))
                .executeUpdate();
        if (!batch.others.isEmpty()) {
            session.createNativeMutationQuery(OTHERS)
                    .setParameter("tenant", caller.tenant())
                    .setParameter("files", array(batch.others, Other::file, UUID[]::new))
                    .setParameter("numbers", array(batch.others, Other::number, Integer[]::new))
                    .setParameter(
                            "befores",
                            array(batch.others, each -> text(each.update().before()), String[]::new))
                    .setParameter(
                            "afters",
                            array(batch.others, each -> text(each.update().after()), String[]::new))
                    .executeUpdate();
        }
        if (!batch.contacts.isEmpty()) {
            storeContacts(ownerId, batch.contacts);
        }
    }

    private void storeContacts(UUID ownerId, List<Contact> contacts) {
        UUID[] ids = array(contacts, Contact::id, UUID[]::new);
        session.createNativeMutationQuery(CONTACTS)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", ownerId)
                .setParameter("ids", ids)
                .setParameter("drafts", array(contacts, each -> text(each.tree()), String[]::new))
                .executeUpdate();
        List<Key> keys = new ArrayList<>();
        for (Contact contact : contacts) {
            ContactDraft draft = contact.draft();
            IdentityKey.of(draft.emails(), draft.urls(), draft.orcid(), draft.npi())
                    .forEach(key -> keys.add(new Key(contact.id(), key)));
        }
        session.createNativeMutationQuery(KEYS)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", ownerId)
                .setParameter("ids", ids)
                .setParameter("holders", array(keys, Key::contact, UUID[]::new))
                .setParameter("kinds", array(keys, each -> each.key().kind().name(), String[]::new))
                .setParameter("texts", array(keys, each -> each.key().value(), String[]::new))
                .executeUpdate();
    }

    private static <T, V> V[] array(List<T> rows, Function<T, V> value, java.util.function.IntFunction<V[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    private String text(Object value) {
        return value == null ? null : json.valueToTree(value).toString();
    }
}
