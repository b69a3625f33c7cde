package org.introducer.contacts.imports.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.introducer.contacts.contact.ContactColumns;
import org.introducer.contacts.contact.ContactsChanged;
import org.introducer.contacts.contact.KeysAdded;
import org.introducer.contacts.donotcontact.DoNotContactView;
import org.introducer.contacts.donotcontact.DoNotContacts;
import org.introducer.contacts.imports.row.FileStatements;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.sql.SqlResource;

/**
 * Takes the rows of a file: those that the preview showed as CREATE or UPDATE, compared once more with what is there now, and never
 * more than those. All in the caller's transaction.
 */
@ApplicationScoped
public class Confirmation {

    private static final SqlResource SQL = SqlResource.named(Confirmation.class, "confirmation");

    private static final String WORK_OUT_AGAIN = SQL.get("work-out-again");
    private static final String TAKE_KEYS = SQL.get("take-keys");
    private static final String YIELD = SQL.get("yield");
    private static final String CREATE =
            SQL.get("create").formatted(ContactColumns.NAMES, ContactColumns.from("draft"));
    private static final String UPDATE =
            SQL.get("update").formatted(ContactColumns.NAMES, ContactColumns.from("r.after"));
    private static final String ADD_KEYS = SQL.get("add-keys");
    private static final String REMEMBER_BEFORE = SQL.get("remember-before");
    private static final String REMEMBER = SQL.get("remember");
    private static final String SAME_AS_DELETED = SQL.get("same-as-deleted");
    private static final String MARKED = SQL.get("marked");

    private final Session session;
    private final FileStatements statements;
    private final Matching matching;
    private final Merging merging;
    private final Event<ContactsChanged> changes;
    private final Event<KeysAdded> noted;
    private final DoNotContacts doNotContacts;
    private final Caller caller;
    private final Clock clock;

    Confirmation(
            Session session,
            FileStatements statements,
            Matching matching,
            Merging merging,
            Event<ContactsChanged> changes,
            Event<KeysAdded> noted,
            DoNotContacts doNotContacts,
            Caller caller,
            Clock clock) {
        this.session = session;
        this.statements = statements;
        this.matching = matching;
        this.merging = merging;
        this.changes = changes;
        this.noted = noted;
        this.doNotContacts = doNotContacts;
        this.caller = caller;
        this.clock = clock;
    }

    public void take(UUID ownerId, UUID file) {
        statements.alone(ownerId);
        statements.run(WORK_OUT_AGAIN, ownerId, file);
        matching.match(ownerId, file);
        merging.merge(ownerId, file, true);
        statements.hashJoinsOnly(true);
        create(ownerId, file);
        statements.run(UPDATE, ownerId, file);
        statements.run(ADD_KEYS, ownerId, file);
        statements.run(REMEMBER_BEFORE, ownerId, file);
        statements.run(REMEMBER, ownerId, file);
        statements.run(SAME_AS_DELETED, ownerId, file);
        statements.hashJoinsOnly(false);
        changes.fire(new ContactsChanged(ownerId, changed(file)));
        noted.fire(new KeysAdded(ownerId, taken(file)));
        doNotContacts.set(ownerId, marked(ownerId, file));
    }

    /** Of a row that is somebody's second, whoever it can be: to spare one person too many can be undone, a message cannot. */
    private Map<UUID, DoNotContactView.Draft> marked(UUID ownerId, UUID file) {
        Map<UUID, DoNotContactView.Draft> marked = new LinkedHashMap<>();
        session.createNativeQuery(MARKED, Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", ownerId)
                .setParameter("file", file)
                .getResultStream()
                .forEach(row -> marked.put(
                        row.get(0, UUID.class),
                        new DoNotContactView.Draft(
                                row.get(1, String.class), row.get(2, String.class), day(row.get(3)))));
        return marked;
    }

    private static LocalDate day(Object stored) {
        return stored == null ? null : LocalDate.parse(stored.toString());
    }

    private void create(UUID ownerId, UUID file) {
        statements.run(TAKE_KEYS, ownerId, file);
        statements.run(YIELD, ownerId, file);
        session.createNativeMutationQuery(CREATE)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", ownerId)
                .setParameter("file", file)
                .setParameter("now", Instant.now(clock))
                .executeUpdate();
    }

    /** Created contacts are due by the rules of their tags alone. */
    private List<UUID> changed(UUID file) {
        return contacts(file, "coalesce(contact_id, id)", """
            (action = 'UPDATE' or action = 'CREATE' and draft -> 'tags' <> '[]' and exists (
                select 1 from cadence_rules k where k.tenant_id = :tenant and k.owner_id = import_rows.owner_id))\
            """);
    }

    private List<UUID> taken(UUID file) {
        return contacts(file, "coalesce(contact_id, id)", "action in ('CREATE', 'UPDATE')");
    }

    private List<UUID> contacts(UUID file, String id, String which) {
        return session.createNativeQuery("""
            select %1$s from import_rows
            where tenant_id = :tenant and file_id = :file and %2$s order by %1$s\
            """.formatted(id, which), Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("file", file)
                .getResultStream()
                .map(row -> row.get(0, UUID.class))
                .toList();
    }
}
