create table consents (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    applicant_id uuid not null,
    grantee uuid not null,
    scope text not null check (scope in ('READ', 'READ_WRITE')),
    text_version text not null,
    evidence text,
    given_at timestamptz not null,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, applicant_id, grantee)
);
create index consents_grantee on consents (tenant_id, grantee, applicant_id);
call wall('consents');
