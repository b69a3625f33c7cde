-- What programs confirmed to an applicant, by word, in writing or by contract; the applicant's own, and no fact of the directory.
create table confirmations (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    applicant_id uuid not null,
    program_id uuid not null,
    season int not null,
    field text not null,
    value text not null,
    form text not null check (form in ('VERBAL', 'EMAIL', 'CONTRACT')),
    confirmed_on date not null,
    confirmed_by text not null,
    note text,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
create index confirmations_list on confirmations (tenant_id, applicant_id, created_at, id);
create index confirmations_season on confirmations (tenant_id, applicant_id, season) where deleted_at is null;
call wall('confirmations');
