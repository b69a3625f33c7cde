package org.introducer.contacts.imports.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.introducer.contacts.contact.ContactsChanged;
import org.introducer.contacts.imports.row.FileStatements;
import org.introducer.platform.identity.Caller;

/** Records the messages of a file as interactions, and takes that back; what follows from them follows anew. */
@ApplicationScoped
public class MailConfirmation {

    private static final String REPLACED = MailRows.SQL.get("replaced");
    private static final String CREATE = MailRows.SQL.get("create");
    private static final String UPDATE = MailRows.SQL.get("update");
    private static final String ANSWERS = MailRows.SQL.get("answers");
    private static final String ANSWERED = MailRows.SQL.get("answered");
    private static final String PARTS_GONE = MailRows.SQL.get("parts-gone");
    private static final String PARTS = MailRows.SQL.get("parts").formatted("CREATE,UPDATE");
    private static final String PARTS_OF_UPDATED = MailRows.SQL.get("parts").formatted("UPDATE");
    private static final String PARTS_DELETED = MailRows.SQL.get("parts-deleted");
    private static final String TOUCHED = MailRows.SQL.get("touched");
    private static final String HOLD = MailRows.SQL.get("hold");
    private static final String KEEP = MailRows.SQL.get("keep");
    private static final String UNDO = MailRows.SQL.get("undo");
    private static final String DELETE = MailRows.SQL.get("delete");
    private static final String RESTORE = MailRows.SQL.get("restore");

    private final Session session;
    private final FileStatements statements;
    private final MailMatching matching;
    private final Event<ContactsChanged> changes;
    private final Caller caller;
    private final Clock clock;

    MailConfirmation(
            Session session,
            FileStatements statements,
            MailMatching matching,
            Event<ContactsChanged> changes,
            Caller caller,
            Clock clock) {
        this.session = session;
        this.statements = statements;
        this.matching = matching;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param by the person who asked for the import */
    public void take(UUID ownerId, UUID by, UUID file) {
        statements.alone(ownerId);
        matching.match(ownerId, file, true);
        statements.run(REPLACED, ownerId, file);
        session.createNativeMutationQuery(CREATE)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", ownerId)
                .setParameter("by", by)
                .setParameter("file", file)
                .setParameter("now", Instant.now(clock))
                .executeUpdate();
        for (String step : List.of(UPDATE, ANSWERS, ANSWERED, PARTS_GONE, PARTS)) {
            statements.run(step, ownerId, file);
        }
        tell(ownerId, file);
    }

    public void undo(UUID ownerId, UUID file) {
        statements.alone(ownerId);
        session.createNativeQuery(HOLD, Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", ownerId)
                .setParameter("file", file)
                .getResultList();
        int kept;
        do {
            kept = statements.run(KEEP, ownerId, file);
        } while (kept > 0);
        statements.run(UNDO, ownerId, file);
        at(DELETE, ownerId, file);
        statements.run(RESTORE, ownerId, file);
        at(PARTS_DELETED, null, file);
        statements.run(PARTS_GONE, ownerId, file);
        statements.run(PARTS_OF_UPDATED, ownerId, file);
        tell(ownerId, file);
    }

    private void at(String sql, UUID ownerId, UUID file) {
        var query = session.createNativeMutationQuery(sql)
                .setParameter("tenant", caller.tenant())
                .setParameter("file", file)
                .setParameter("now", Instant.now(clock));
        if (ownerId != null) {
            query.setParameter("owner", ownerId);
        }
        query.executeUpdate();
    }

    private void tell(UUID ownerId, UUID file) {
        List<UUID> touched = session.createNativeQuery(TOUCHED, Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("file", file)
                .getResultStream()
                .map(row -> row.get(0, UUID.class))
                .toList();
        changes.fire(new ContactsChanged(ownerId, touched));
    }
}
