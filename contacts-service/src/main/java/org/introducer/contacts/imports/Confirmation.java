package org.introducer.contacts.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.introducer.contacts.contact.ContactColumns;
import org.introducer.contacts.contact.ContactsChanged;
import org.introducer.contacts.contact.KeysNoted;
import org.introducer.platform.identity.Caller;

/**
 * Takes the rows of a file: those that the preview showed as CREATE or UPDATE, compared once more with what is there now, and never
 * more than those. All in the caller's transaction.
 */
@ApplicationScoped
class Confirmation {

    private static final String WORK_OUT_AGAIN = """
            update import_rows set findings = '[]', changes = '[]', before = null, after = null
            where tenant_id = :tenant and file_id = :file and action = 'UPDATE'""";

    /** People who share a mailbox stand beside one another. Keys go in one order, as those of a single contact do, so that two writers seldom wait for each other. */
    private static final String TAKE_KEYS = """
            insert into contact_keys (tenant_id, owner_id, kind, value, twin, contact_id)
            select :tenant, :owner, k.kind, k.value,
                case when row_number() over (partition by k.kind, k.value order by r.number) > 1
                    or r.strangers <> '{}' and exists (
                        select 1 from contact_keys h where h.tenant_id = :tenant and h.owner_id = :owner
                          and h.kind = k.kind and h.value = k.value)
                    then r.id else cast('00000000-0000-0000-0000-000000000000' as uuid) end,
                r.id
            from import_rows r
            join import_keys k on k.tenant_id = :tenant and k.file_id = :file and k.number = r.number
            where r.tenant_id = :tenant and r.file_id = :file and r.action = 'CREATE'
            order by k.kind, k.value
            on conflict do nothing""";

    private static final String YIELD = """
            with lost as (
                select r.number, r.id, (array_agg(h.contact_id order by h.contact_id))[1] as holder
                from import_rows r
                join import_keys k on k.tenant_id = :tenant and k.file_id = :file and k.number = r.number
                join contact_keys h on h.tenant_id = :tenant and h.owner_id = :owner and h.kind = k.kind and h.value = k.value
                    and h.contact_id <> r.id and h.contact_id <> all (r.strangers)
                left join import_rows o on o.tenant_id = :tenant and o.file_id = :file and o.id = h.contact_id
                where o.id is null and r.tenant_id = :tenant and r.file_id = :file and r.action = 'CREATE'
                group by r.number, r.id),
            given_back as (
                delete from contact_keys k using lost l where k.tenant_id = :tenant and k.contact_id = l.id)
            update import_rows r set action = 'DUPLICATE', contact_id = l.holder,
                findings = jsonb_build_array(jsonb_build_object(
                    'reason', 'TAKEN_MEANWHILE', 'detail', 'This person was created in this very moment.'))
            from lost l where r.tenant_id = :tenant and r.file_id = :file and r.number = l.number""";

    private static final String CREATE = """
            insert into contacts (tenant_id, id, version, owner_id, created_at, %s)
            select :tenant, id, 0, :owner, :now, %s
            from import_rows
            where tenant_id = :tenant and file_id = :file and action = 'CREATE'
            order by number""".formatted(ContactColumns.NAMES, ContactColumns.from("draft"));

    private static final String UPDATE = """
            with written as (
                update contacts c set version = c.version + 1, (%s) = (select %s)
                from import_rows r
                where r.tenant_id = :tenant and r.file_id = :file and r.action = 'UPDATE'
                  and c.tenant_id = :tenant and c.owner_id = :owner and c.id = r.contact_id
                returning c.id, c.version)
            update import_rows r set version_after = w.version
            from written w
            where r.tenant_id = :tenant and r.file_id = :file and r.action = 'UPDATE' and r.contact_id = w.id""".formatted(ContactColumns.NAMES, ContactColumns.from("r.after"));

    /** One that another contact has stands beside it, as when a contact is changed by hand. */
    private static final String ADD_KEYS = """
            with added as (
                insert into contact_keys (tenant_id, owner_id, kind, value, twin, contact_id)
                select :tenant, :owner, k.kind, k.value,
                    case when exists (
                        select 1 from contact_keys h where h.tenant_id = :tenant and h.owner_id = :owner
                          and h.kind = k.kind and h.value = k.value) then r.contact_id else cast('00000000-0000-0000-0000-000000000000' as uuid) end,
                    r.contact_id
                from import_rows r
                join import_keys k on k.tenant_id = :tenant and k.file_id = :file and k.number = r.number
                where r.tenant_id = :tenant and r.file_id = :file and r.action = 'UPDATE'
                  and not exists (
                      select 1 from contact_keys h where h.tenant_id = :tenant and h.owner_id = :owner
                        and h.kind = k.kind and h.value = k.value and h.contact_id = r.contact_id)
                order by k.kind, k.value
                on conflict do nothing
                returning kind, value, contact_id)
            update import_keys k set added = true
            from import_rows r, added a
            where k.tenant_id = :tenant and k.file_id = :file and r.tenant_id = :tenant and r.file_id = :file
              and r.number = k.number and r.action = 'UPDATE' and a.contact_id = r.contact_id and a.kind = k.kind
              and a.value = k.value""";

    private static final String REMEMBER_BEFORE = """
            update import_rows r set base = k.said, base_observed_on = k.observed_on
            from contact_keys k
            where r.tenant_id = :tenant and r.file_id = :file and r.action in ('UPDATE', 'UNCHANGED')
              and k.tenant_id = :tenant and k.owner_id = :owner and k.kind = 'ROW' and k.value = r.row_key
              and k.twin = r.contact_id""";

    private static final String REMEMBER = """
            insert into contact_keys (tenant_id, owner_id, kind, value, twin, contact_id, said, observed_on)
            select distinct on (r.row_key, c.id) :tenant, :owner, 'ROW', r.row_key, c.id, c.id, r.draft, f.observed_on
            from import_rows r
            join import_files f on f.tenant_id = :tenant and f.id = :file
            join contacts c on c.tenant_id = :tenant and c.owner_id = :owner and c.id = coalesce(r.contact_id, r.id)
                and c.deleted_at is null
            where r.tenant_id = :tenant and r.file_id = :file and r.action in ('CREATE', 'UPDATE', 'UNCHANGED')
            order by r.row_key, c.id, r.number
            on conflict (tenant_id, owner_id, kind, value, twin) do update
                set said = excluded.said, observed_on = coalesce(excluded.observed_on, contact_keys.observed_on)
                where excluded.observed_on is null or contact_keys.observed_on is null
                   or excluded.observed_on >= contact_keys.observed_on""";

    private final Session session;
    private final FileStatements statements;
    private final Matching matching;
    private final Merging merging;
    private final Event<ContactsChanged> changes;
    private final Event<KeysNoted> noted;
    private final Caller caller;
    private final Clock clock;

    Confirmation(
            Session session,
            FileStatements statements,
            Matching matching,
            Merging merging,
            Event<ContactsChanged> changes,
            Event<KeysNoted> noted,
            Caller caller,
            Clock clock) {
        this.session = session;
        this.statements = statements;
        this.matching = matching;
        this.merging = merging;
        this.changes = changes;
        this.noted = noted;
        this.caller = caller;
        this.clock = clock;
    }

    void take(UUID ownerId, UUID file) {
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
        statements.hashJoinsOnly(false);
        changes.fire(new ContactsChanged(ownerId, updated(file)));
        noted.fire(new KeysNoted(ownerId, taken(file)));
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

    private List<UUID> updated(UUID file) {
        return contacts(file, "contact_id", "action = 'UPDATE'");
    }

    private List<UUID> taken(UUID file) {
        return contacts(file, "coalesce(contact_id, id)", "action in ('CREATE', 'UPDATE')");
    }

    private List<UUID> contacts(UUID file, String id, String which) {
        return session.createNativeQuery("""
                        select %1$s from import_rows
                        where tenant_id = :tenant and file_id = :file and %2$s order by %1$s""".formatted(id, which), Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("file", file)
                .getResultStream()
                .map(row -> row.get(0, UUID.class))
                .toList();
    }
}
