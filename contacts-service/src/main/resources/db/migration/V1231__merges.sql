-- The contact into which another was merged. It counts as deleted, but stays as long as that one does, for its id is asked for.
alter table contacts add column merged_into uuid;
create index contacts_merged on contacts (tenant_id, merged_into) where merged_into is not null;

-- Contacts that were made one: what became of each field, and which rows went over, to take it back.
create table merges (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    owner_id uuid not null,
    survivor_id uuid not null,
    merged_by uuid not null,
    fields jsonb not null,
    losers jsonb not null,
    undone_at timestamptz,
    kept jsonb not null default '[]',
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
create index merges_created on merges (tenant_id, owner_id, created_at, id);
create index merges_survivor on merges (tenant_id, survivor_id);
call wall('merges');

-- Two contacts of which the applicant said that they are different people.
create table distinct_pairs (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    owner_id uuid not null,
    contact_id uuid not null,
    other_contact_id uuid not null,
    reason text,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
create unique index distinct_pairs_once on distinct_pairs
    (tenant_id, least(contact_id, other_contact_id), greatest(contact_id, other_contact_id)) where deleted_at is null;
create index distinct_pairs_created on distinct_pairs (tenant_id, owner_id, created_at, id);
create index distinct_pairs_contact on distinct_pairs (tenant_id, contact_id);
create index distinct_pairs_other on distinct_pairs (tenant_id, other_contact_id);
call wall('distinct_pairs');

-- What merges say of a contact is personal data: it goes with the contact.
create function forget_merges() returns trigger language plpgsql as $$
begin
    delete from merges m using gone g where m.tenant_id = g.tenant_id and m.survivor_id = g.id;
    delete from distinct_pairs d using gone g where d.tenant_id = g.tenant_id and d.contact_id = g.id;
    delete from distinct_pairs d using gone g where d.tenant_id = g.tenant_id and d.other_contact_id = g.id;
    return null;
end $$;
create trigger merges_gone after delete on contacts referencing old table as gone
    for each statement execute function forget_merges();

create or replace function purge_deleted(before timestamptz, most int) returns int
    language plpgsql security definer set search_path = public as $$
declare
    walled text;
    stays text;
    gone int;
    total int := 0;
begin
    for walled in
        select c.relname from pg_class c
        join pg_attribute t on t.attrelid = c.oid and t.attname = 'tenant_id'
        join pg_attribute d on d.attrelid = c.oid and d.attname = 'deleted_at' and not d.attisdropped
        where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1
    loop
        stays := case when walled = 'contacts' then
            ' and not exists (select 1 from contacts s where s.tenant_id = r.tenant_id and s.id = r.merged_into)' else '' end;
        execute format('delete from %I where ctid = any (array(select r.ctid from %I r where r.deleted_at < $1%s limit $2))',
            walled, walled, stays) using before, most;
        get diagnostics gone = row_count;
        total := total + gone;
    end loop;
    return total;
end $$;
