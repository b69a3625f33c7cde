-- What an erasure did here, by the id of its order: counts of rows, nothing of the person.
create table erasure_reports (
    tenant_id uuid not null,
    id uuid not null,
    report jsonb not null,
    primary key (tenant_id, id)
);
call wall('erasure_reports');

-- The service appends to the outbox only. Takes out the events of the session's tenant that are of rows with these ids or of an applicant with one, or name one.
create function erase_events(gone text[]) returns bigint language sql security definer set search_path = public as $$
    with erased as (
        delete from outbox_events e
        where e.tenant_id = app_tenant() and (e.resource_id::text = any (gone) or e.applicant_id::text = any (gone) or exists (
            select from regexp_matches(e.data::text,
                '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}', 'g') as named (id)
            where named.id[1] = any (gone)))
        returning 1)
    select count(*) from erased
$$;
