-- Behind row-level security PostgreSQL asks an index only by operators that cannot leak what they see: key_digest() may, a column may not.
-- Who asked for recipients in all networks of a tenant read every key of the tenant.
alter table contact_keys add column recognised_by bytea generated always as (key_digest(kind, value)) stored;
drop index contact_keys_anywhere;
create index contact_keys_anywhere on contact_keys (tenant_id, recognised_by) where kind <> 'ROW';

-- As before, by the column.
create or replace function who_knows(addresses text[]) returns table (tenant_id uuid, owner_id uuid)
    language sql stable security definer set search_path = public as $$
    with recursive tenants (id) as (
        (select c.tenant_id from contacts c order by 1 limit 1)
        union all
        select (select c.tenant_id from contacts c where c.tenant_id > t.id order by 1 limit 1) from tenants t where t.id is not null),
    digests (digest) as materialized (select key_digest('EMAIL', a) from unnest(addresses) as a)
    select k.tenant_id, k.owner_id from tenants t
    join contact_keys k on k.tenant_id = t.id and k.kind <> 'ROW' and k.recognised_by in (select digest from digests)
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
    select m.tenant_id, m.owner_id from merges m
    where exists (select from addresses_in(m.fields) as a where a = any (addresses))
    union
    select f.tenant_id, f.owner_id from import_keys k
    join import_files f on f.tenant_id = k.tenant_id and f.id = k.file_id
    where k.kind = 'EMAIL' and k.value = any (addresses)
    union
    select r.tenant_id, r.owner_id from import_rows r
    where not r.keyed and exists (
        select from addresses_in(jsonb_build_array(r.draft, r.mail)) as a where a = any (addresses))
$$;
