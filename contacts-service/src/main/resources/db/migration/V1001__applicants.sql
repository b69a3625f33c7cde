create table applicants (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    external_id text,
    given_name text,
    family_name text,
    zone text not null,
    profile jsonb not null,
    origin text not null check (origin in ('SELF', 'PROVISIONED')),
    invitation text check (invitation in ('INVITED', 'CONSENT_RECORDED')),
    provisioned_by uuid,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id),
    unique (id)
);
create unique index applicants_external on applicants (tenant_id, external_id) where external_id is not null and deleted_at is null;
create index applicants_created on applicants (tenant_id, created_at, id);
call wall('applicants');
