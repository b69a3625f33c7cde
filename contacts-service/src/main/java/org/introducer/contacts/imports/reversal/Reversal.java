package org.introducer.contacts.imports.reversal;

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
import org.introducer.platform.sql.SqlResource;

/**
 * Undoes an import, before or after those that came later: what it created is deleted (and can be restored for the usual time), each
 * field that it set is as before. What was changed by hand or used since stays, and the row says so.
 */
@ApplicationScoped
public class Reversal {

    private static final SqlResource SQL = SqlResource.named(Reversal.class, "reversal");

    private static final String HOLD = SQL.get("hold");
    private static final String KEEP_MERGED = SQL.get("keep-merged");
    private static final String KEEP_USED = SQL.get("keep-used");
    private static final String UNDO_CREATED = SQL.get("undo-created");
    private static final String DELETE = SQL.get("delete");
    private static final String RELEASE = SQL.get("release");
    private static final String TELL_LATER = SQL.get("tell-later");
    private static final String FORGET = SQL.get("forget");
    private static final String REMEMBER_BEFORE = SQL.get("remember-before");

    private final Session session;
    private final FileStatements statements;
    private final UpdateReversal updates;
    private final Event<ContactsChanged> changes;
    private final Caller caller;
    private final Clock clock;

    Reversal(
            Session session,
            FileStatements statements,
            UpdateReversal updates,
            Event<ContactsChanged> changes,
            Caller caller,
            Clock clock) {
        this.session = session;
        this.statements = statements;
        this.updates = updates;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    public void undo(UUID ownerId, UUID file) {
        statements.alone(ownerId);
        statements.hashJoinsOnly(true);
        session.createNativeQuery(HOLD, Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", ownerId)
                .setParameter("file", file)
                .getResultList();
        statements.run(KEEP_MERGED, ownerId, file);
        statements.run(KEEP_USED, ownerId, file);
        statements.run(UNDO_CREATED, ownerId, file);
        statements.hashJoinsOnly(false);
        List<UUID> changed = updates.undo(ownerId, file);
        statements.run(TELL_LATER, ownerId, file);
        statements.hashJoinsOnly(true);
        session.createNativeMutationQuery(DELETE)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", ownerId)
                .setParameter("file", file)
                .setParameter("now", Instant.now(clock))
                .executeUpdate();
        for (String step : List.of(RELEASE, FORGET, REMEMBER_BEFORE)) {
            statements.run(step, ownerId, file);
        }
        statements.hashJoinsOnly(false);
        changes.fire(new ContactsChanged(ownerId, changed));
    }
}
