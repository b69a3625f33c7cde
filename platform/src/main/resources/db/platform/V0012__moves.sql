-- Who left this tenant by which move, and what the move did here. Ids and counts only: requests of who left are answered with it.
create table departures (
    tenant_id uuid not null,
    person_id uuid not null,
    move_id uuid not null,
    report jsonb not null,
    primary key (tenant_id, person_id, move_id)
);
call wall('departures');

-- Row-level security lets nobody write into another tenant; this moves rows of the session's own tenant, and of the tables that the session
-- may change. They are deleted there and created here, so that the tables tell of it in the feeds of both tenants. What refers to a row is
-- moved before it, so no trigger on a deletion takes it. Answers their ids, null for a row without one.
create function move_rows(moved regclass, places tid[], target uuid) returns setof text
    language plpgsql security definer set search_path = public as $$
declare
    others text;
begin
    if not has_table_privilege(session_user, moved, 'update') then
        raise insufficient_privilege using message = format('rows of %s cannot be moved', moved);
    end if;
    select string_agg(quote_ident(a.attname), ', ' order by a.attnum) into others from pg_attribute a
    where a.attrelid = moved and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attname <> 'tenant_id';
    set constraints all deferred;
    return query execute format('with gone as (delete from %1$s where ctid = any ($1) and tenant_id = app_tenant() returning *)
        insert into %1$s as r (tenant_id, %2$s) select $2, %2$s from gone returning to_jsonb(r) ->> ''id''', moved, others)
        using places, target;
end $$;

-- What others than the person could not see is told no more, but that the rows are gone; that the person is gone is told to the
-- organisation, so that whoever keeps a copy learns it when no consent is left.
create function events_of_moved(person uuid, gone text[]) returns bigint language sql security definer set search_path = public as $$
    with told as (
        update outbox_events e set organisation = true
        where e.tenant_id = app_tenant() and e.type = 'applicant.deleted' and e.resource_id = person and e.resource_id::text = any (gone)
        returning 1),
    erased as (
        delete from outbox_events e
        where e.tenant_id = app_tenant() and e.type not like '%.deleted'
          and (e.resource_id::text = any (gone) or e.applicant_id = person and not e.organisation)
        returning 1)
    select count(*) from erased
$$;

-- The audit of the other tenant tells of the move, too; and who comes back has not left any more.
create function note_arrival(target uuid, person uuid, sub uuid, move uuid, at timestamptz) returns void
    language sql security definer set search_path = public as $$
    delete from departures d where d.tenant_id = target and d.person_id = person;
    insert into audit_entries (tenant_id, at, sub, applicant_id, action, outcome, object_type, object_id)
    values (target, at, sub, person, 'move', 'DONE', 'Move', move);
$$;
