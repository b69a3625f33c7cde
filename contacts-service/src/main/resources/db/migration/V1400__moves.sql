-- Orders to move an applicant to another tenant, and their receipts. Whom an order is about and where to stands here until it is carried
-- out, then nowhere: the receipt has a keyed digest of whom, and there is one in each of the two tenants.
create table moves (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    applicant_id uuid,
    sub uuid,
    target uuid,
    personal boolean not null,
    subject text not null,
    services jsonb not null,
    checked_at timestamptz,
    settles_at timestamptz,
    refused_by text,
    finished_at timestamptz,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id),
    check (num_nonnulls(applicant_id, sub, target) = case when finished_at is null then 3 else 0 end)
);
create unique index moves_open on moves (tenant_id, applicant_id) where finished_at is null;
call wall('moves');

-- What an organisation lets somebody move in with, once and for a while. Only a digest of the code is kept.
create table move_invitations (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    digest bytea not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
create unique index move_invitations_code on move_invitations (digest);
call wall('move_invitations');

-- Whose code this is, whatever the tenant, and uses it up; null for one that nobody may move in with, or of the session's own tenant.
create function take_move_invitation(code bytea, at timestamptz) returns uuid
    language sql security definer set search_path = public as $$
    update move_invitations i set used_at = at, version = i.version + 1
    where i.digest = code and i.used_at is null and i.deleted_at is null and i.expires_at > at and i.tenant_id <> app_tenant()
    returning i.tenant_id
$$;
