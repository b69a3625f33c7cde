-- The advisers of an organisation, whom its org-admin assigned to whom, and the applicants' consents to all of them.
create table advisers (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    sub uuid not null,
    name text not null,
    title text,
    focus text,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
create unique index advisers_sub on advisers (tenant_id, sub) where deleted_at is null;
create index advisers_created on advisers (tenant_id, created_at, id);
call wall('advisers');

create table adviser_assignments (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    applicant_id uuid not null,
    adviser uuid not null,
    assigned_by uuid not null,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
create unique index adviser_assignments_pair on adviser_assignments (tenant_id, applicant_id, adviser) where deleted_at is null;
create index adviser_assignments_adviser on adviser_assignments (tenant_id, adviser) where deleted_at is null;
create index adviser_assignments_created on adviser_assignments (tenant_id, created_at, id);
call wall('adviser_assignments');

create table organisation_consents (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    applicant_id uuid not null,
    scope text not null check (scope in ('READ', 'READ_WRITE')),
    text_version text not null,
    evidence text,
    given_at timestamptz not null,
    except_subs uuid[] not null default '{}',
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, applicant_id)
);
call wall('organisation_consents');

alter table consents add column from_organisation boolean not null default false;
