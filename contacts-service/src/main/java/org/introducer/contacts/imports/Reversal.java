package org.introducer.contacts.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.introducer.contacts.contact.ContactsChanged;
import org.introducer.platform.identity.Caller;

/**
 * Undoes an import, before or after those that came later: what it created is deleted (and can be restored for the usual time), each
 * field that it set is as before. What was changed by hand or used since stays, and the row says so.
 */
@ApplicationScoped
class Reversal {

    private static final String HOLD = """
            select c.id
            from import_rows r
            join contacts c on c.tenant_id = :tenant and c.owner_id = :owner and c.id = coalesce(r.contact_id, r.id)
            where r.tenant_id = :tenant and r.file_id = :file and r.action in ('CREATE', 'UPDATE')
            order by c.id for no key update of c""";

    /** What was created and then used: written to, snoozed, flagged. */
    private static final String KEEP_USED = """
            update import_rows r set outcome = 'KEPT', findings = r.findings || jsonb_build_array(jsonb_build_object(
                'reason', 'CHANGED_SINCE', 'detail', 'The contact was used since the import and stays.'))
            from contacts c
            where r.tenant_id = :tenant and r.file_id = :file
              and (r.action = 'CREATE' or r.action = 'UPDATE' and r.before is null)
              and c.tenant_id = :tenant and c.owner_id = :owner and c.id = coalesce(r.contact_id, r.id) and c.deleted_at is null
              and (exists (select 1 from participations p where p.tenant_id = :tenant and p.contact_id = c.id)
                  or exists (select 1 from attentions a where a.tenant_id = :tenant and a.contact_id = c.id)
                  or exists (select 1 from do_not_contacts d where d.tenant_id = :tenant and d.contact_id = c.id and not d.returned))""";

    /** Created and never changed since, or deleted by hand already. */
    private static final String UNDO_CREATED = """
            update import_rows r set outcome = 'REVERTED'
            from contacts c
            where r.tenant_id = :tenant and r.file_id = :file and r.action = 'CREATE' and r.outcome is null
              and c.tenant_id = :tenant and c.owner_id = :owner and c.id = coalesce(r.contact_id, r.id)
              and (c.version = 0 or c.deleted_at is not null)""";

    private static final String DELETE = """
            update contacts c set deleted_at = :now, version = c.version + 1
            from import_rows r
            where r.tenant_id = :tenant and r.file_id = :file and r.outcome = 'REVERTED'
              and (r.action = 'CREATE' or r.action = 'UPDATE' and r.before is null)
              and c.tenant_id = :tenant and c.owner_id = :owner and c.id = coalesce(r.contact_id, r.id) and c.deleted_at is null""";

    private static final String RELEASE = """
            delete from contact_keys k using import_rows r
            where r.tenant_id = :tenant and r.file_id = :file and r.outcome = 'REVERTED'
              and (r.action = 'CREATE' or r.action = 'UPDATE' and r.before is null)
              and k.tenant_id = :tenant and k.owner_id = :owner and k.contact_id = coalesce(r.contact_id, r.id)""";

    /** A later import of the same row is told what the row had said before this one. */
    private static final String TELL_LATER = """
            update import_rows l set base = r.base, base_observed_on = r.base_observed_on
            from import_rows r
            where r.tenant_id = :tenant and r.file_id = :file and r.action = 'UPDATE'
              and l.tenant_id = :tenant and l.file_id <> :file and l.contact_id = r.contact_id and l.version_after is not null
              and l.outcome is null and l.row_key = r.row_key and l.base = r.draft""";

    private static final String FORGET = """
            delete from contact_keys k using import_rows r
            where r.tenant_id = :tenant and r.file_id = :file and r.base is null and r.action in ('UPDATE', 'UNCHANGED')
              and k.tenant_id = :tenant and k.owner_id = :owner and k.kind = 'ROW' and k.value = r.row_key
              and k.twin = r.contact_id and k.said = r.draft""";

    private static final String REMEMBER_BEFORE = """
            update contact_keys k set said = r.base, observed_on = r.base_observed_on
            from import_rows r
            where r.tenant_id = :tenant and r.file_id = :file and r.base is not null and r.action in ('UPDATE', 'UNCHANGED')
              and k.tenant_id = :tenant and k.owner_id = :owner and k.kind = 'ROW' and k.value = r.row_key
              and k.twin = r.contact_id and k.said = r.draft""";

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

    void undo(UUID ownerId, UUID file) {
        statements.alone(ownerId);
        statements.hashJoinsOnly(true);
        session.createNativeQuery(HOLD, Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", ownerId)
                .setParameter("file", file)
                .getResultList();
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
