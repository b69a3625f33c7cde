-- The secret address under which calendar programs read an applicant's dates. Of the secret only a digest is stored.
create table calendar_feeds (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    owner_id uuid not null,
    names boolean not null,
    digest bytea not null,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id),
    unique (id)
);
create unique index calendar_feeds_owner on calendar_feeds (tenant_id, owner_id);
call wall('calendar_feeds');

-- Whose feed this is, whatever the tenant: a calendar program has no token that names one. The caller compares the digest, and
-- only then takes on that tenant (ADR 119).
create function calendar_feed(feed uuid) returns table (tenant_id uuid, owner_id uuid, names boolean, digest bytea)
    language sql stable security definer set search_path = public as $$
    select f.tenant_id, f.owner_id, f.names, f.digest from calendar_feeds f where f.id = feed and f.deleted_at is null
$$;
