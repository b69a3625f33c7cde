package org.introducer.contacts.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.introducer.contacts.contact.ContactColumns;
import org.introducer.contacts.contact.ContactsChanged;
import org.introducer.platform.identity.Caller;

/**
 * Undoes an import: what it created is deleted (and can be restored for the usual time), what it updated is as before. A contact
 * that was changed or used since is left as it is, and the row says so.
 */
@ApplicationScoped
class Reversal {

    private static final String HOLD = """
            select c.id
            from import_rows r
            join contacts c on c.tenant_id = :tenant and c.owner_id = :owner and c.id = coalesce(r.contact_id, r.id)
            where r.tenant_id = :tenant and r.file_id = :file and r.action in ('CREATE', 'UPDATE')
            order by c.id for no key update of c""";

    /** A new interaction, snooze or flag is a use; an interaction that both are in changes the version too. */
    private static final String KEEP = """
            update import_rows r set outcome = 'KEPT', findings = r.findings || jsonb_build_array(jsonb_build_object(
                'reason', 'CHANGED_SINCE', 'detail', 'The contact was changed or used since the import and stays.'))
            from contacts c
            where r.tenant_id = :tenant and r.file_id = :file and r.action in ('CREATE', 'UPDATE')
              and c.tenant_id = :tenant and c.owner_id = :owner and c.id = coalesce(r.contact_id, r.id)
              and (c.version <> coalesce(r.version_after, 0) and (r.action = 'UPDATE' or c.deleted_at is null)
                  or r.action = 'CREATE' and c.deleted_at is null and (
                      exists (select 1 from participations p where p.tenant_id = :tenant and p.contact_id = c.id)
                      or exists (select 1 from attentions a where a.tenant_id = :tenant and a.contact_id = c.id)
                      or exists (select 1 from do_not_contacts d where d.tenant_id = :tenant and d.contact_id = c.id and not d.returned)))""";

    private static final String UNDO = """
            update import_rows set outcome = 'REVERTED'
            where tenant_id = :tenant and file_id = :file and action in ('CREATE', 'UPDATE') and outcome is null""";

    private static final String DELETE = """
            update contacts c set deleted_at = :now, version = c.version + 1
            from import_rows r
            where r.tenant_id = :tenant and r.file_id = :file and r.action = 'CREATE' and r.outcome = 'REVERTED'
              and c.tenant_id = :tenant and c.owner_id = :owner and c.id = coalesce(r.contact_id, r.id) and c.deleted_at is null""";

    private static final String RELEASE = """
            delete from contact_keys k using import_rows r
            where r.tenant_id = :tenant and r.file_id = :file and r.action = 'CREATE' and r.outcome = 'REVERTED'
              and k.tenant_id = :tenant and k.owner_id = :owner and k.contact_id = r.id""";

    private static final String PUT_BACK = """
            update contacts c set version = c.version + 1, (%s) = (select %s)
            from import_rows r
            where r.tenant_id = :tenant and r.file_id = :file and r.action = 'UPDATE' and r.outcome = 'REVERTED'
              and c.tenant_id = :tenant and c.owner_id = :owner and c.id = coalesce(r.contact_id, r.id)""".formatted(ContactColumns.NAMES, ContactColumns.from("r.before"));

    private static final String TAKE_KEYS_AWAY = """
            delete from contact_keys c
            using import_rows r, import_keys k
            where r.tenant_id = :tenant and r.file_id = :file and r.action = 'UPDATE' and r.outcome = 'REVERTED'
              and k.tenant_id = :tenant and k.file_id = :file and k.number = r.number and k.added
              and c.tenant_id = :tenant and c.owner_id = :owner and c.kind = k.kind and c.value = k.value
              and c.contact_id = r.contact_id""";

    private static final String FORGET = """
            delete from contact_keys k using import_rows r
            where r.tenant_id = :tenant and r.file_id = :file and r.base is null
              and (r.action = 'UPDATE' and r.outcome = 'REVERTED' or r.action = 'UNCHANGED')
              and k.tenant_id = :tenant and k.owner_id = :owner and k.kind = 'ROW' and k.value = r.row_key
              and k.twin = r.contact_id and k.said = r.draft""";

    private static final String REMEMBER_BEFORE = """
            update contact_keys k set said = r.base
            from import_rows r
            where r.tenant_id = :tenant and r.file_id = :file and r.base is not null
              and (r.action = 'UPDATE' and r.outcome = 'REVERTED' or r.action = 'UNCHANGED')
              and k.tenant_id = :tenant and k.owner_id = :owner and k.kind = 'ROW' and k.value = r.row_key
              and k.twin = r.contact_id and k.said = r.draft""";

    private final Session session;
    private final FileStatements statements;
    private final Event<ContactsChanged> changes;
    private final Caller caller;
    private final Clock clock;

    Reversal(Session session, FileStatements statements, Event<ContactsChanged> changes, Caller caller, Clock clock) {
        this.session = session;
        this.statements = statements;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    void undo(UUID ownerId, UUID file) {
        statements.alone(ownerId);
        statements.hashJoinsOnly(true);
        session.createNativeQuery(HOLD, UUID.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", ownerId)
                .setParameter("file", file)
                .getResultList();
        statements.run(KEEP, ownerId, file);
        statements.run(UNDO, ownerId, file);
        session.createNativeMutationQuery(DELETE)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", ownerId)
                .setParameter("file", file)
                .setParameter("now", Instant.now(clock))
                .executeUpdate();
        for (String step : List.of(RELEASE, PUT_BACK, TAKE_KEYS_AWAY, FORGET, REMEMBER_BEFORE)) {
            statements.run(step, ownerId, file);
        }
        statements.hashJoinsOnly(false);
        changes.fire(new ContactsChanged(ownerId, reverted(file)));
    }

    private List<UUID> reverted(UUID file) {
        return session.createNativeQuery("""
                        select contact_id from import_rows
                        where tenant_id = :tenant and file_id = :file and action = 'UPDATE' and outcome = 'REVERTED'
                        order by contact_id""", UUID.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("file", file)
                .getResultList();
    }
}
