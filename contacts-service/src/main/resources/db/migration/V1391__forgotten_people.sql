-- People whom applicants noted and who asked to be forgotten. The list is of the whole installation and has no tenant: keyed digests of
-- e-mail addresses. The service can add to it and ask about addresses; it cannot read it.
create table suppressed_addresses (
    digest text primary key,
    since date not null
);

-- Answers how many of them were not on the list.
create function suppress_addresses(digests text[], today date) returns int language sql security definer set search_path = public as $$
    with added as (
        insert into suppressed_addresses select distinct d.digest, today from unnest(digests) as d (digest)
        on conflict do nothing returning 1)
    select count(*)::int from added
$$;

-- Those of the digests that are on the list. A writer that asks gets the number of its transaction first: so whoever lengthens the list
-- can wait for all that asked before it was longer.
create function suppressed_among(digests text[]) returns setof text language plpgsql security definer set search_path = public as $$
begin
    perform pg_current_xact_id();
    return query select s.digest from suppressed_addresses s where s.digest = any (digests);
end $$;

-- A request to be forgotten, and its receipt. The addresses stand here until it is carried out, then nowhere.
create table forget_requests (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    evidence text not null,
    addresses jsonb,
    address_count int not null,
    -- The first transaction that began when the list was longer for all.
    horizon text,
    -- In how many tenants and of how many applicants something was changed, and how many rows of which tables.
    tenants uuid[] not null default '{}',
    applicants int not null default 0,
    counts jsonb not null default '{}',
    finished_at timestamptz,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id),
    check ((addresses is null) = (finished_at is not null))
);
call wall('forget_requests');

-- The contact is what is left of somebody who was forgotten.
alter table contacts add column forgotten_at timestamptz;

-- The e-mail addresses anywhere in a document, as they are compared but for what only the service can do.
create function addresses_in(document jsonb) returns setof text language sql immutable parallel safe as $$
    select lower(btrim(found #>> '{}'))
    from jsonb_path_query(document, '$.** ? (@.type() == "string" && @ like_regex "@")') as found
$$;

-- In whose data these addresses are, in all tenants: ids only.
create function who_knows(addresses text[]) returns table (tenant_id uuid, owner_id uuid)
    language sql stable security definer set search_path = public as $$
    with recursive tenants (id) as (
        (select c.tenant_id from contacts c order by 1 limit 1)
        union all
        select (select c.tenant_id from contacts c where c.tenant_id > t.id order by 1 limit 1) from tenants t where t.id is not null),
    digests (digest) as materialized (select key_digest('EMAIL', a) from unnest(addresses) as a)
    select k.tenant_id, k.owner_id from tenants t
    join contact_keys k on k.tenant_id = t.id and k.kind <> 'ROW' and key_digest(k.kind, k.value) in (select digest from digests)
    union
    select p.tenant_id, p.owner_id from tenants t
    join person_traits p on p.tenant_id = t.id and p.digest in (select digest from digests)
    union
    select c.tenant_id, c.owner_id from contacts c
    where c.deleted_at is not null and exists (select from addresses_in(c.emails) as a where a = any (addresses))
    union
    select i.tenant_id, i.owner_id from interactions i
    where i.referred_to is not null and exists (select from addresses_in(i.referred_to) as a where a = any (addresses))
    union
    select f.tenant_id, f.owner_id from import_keys k
    join import_files f on f.tenant_id = k.tenant_id and f.id = k.file_id
    where k.kind = 'EMAIL' and k.value = any (addresses)
    union
    select r.tenant_id, r.owner_id from import_rows r
    where not r.keyed and exists (
        select from addresses_in(jsonb_build_array(r.draft, r.mail)) as a where a = any (addresses))
$$;

-- Adds what was changed in one tenant to the receipt, which is in another.
create function count_forgotten(request uuid, rows jsonb) returns void language sql security definer set search_path = public as $$
    update forget_requests r set version = r.version + 1,
        tenants = case when app_tenant() = any (r.tenants) then r.tenants else r.tenants || app_tenant() end,
        applicants = r.applicants + 1,
        counts = (
            select coalesce(jsonb_object_agg(name, total), '{}') from (
                select e.key as name, sum(e.value::bigint) as total
                from (select * from jsonb_each_text(r.counts) union all select * from jsonb_each_text(rows)) as e
                group by e.key) as t)
    where r.id = request and r.finished_at is null
$$;

do $$
declare service text := regexp_replace(current_user, '_owner$', '_service');
begin
    if service <> current_user and exists (select 1 from pg_roles where rolname = service) then
        execute format('revoke select, insert, update, delete, truncate on suppressed_addresses from %I', service);
    end if;
end $$;
