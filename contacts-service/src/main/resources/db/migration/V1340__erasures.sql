-- Orders to erase everything of an applicant, and their receipts. Whom an order is about stands here until it is carried out, then nowhere:
-- the receipt has a keyed digest.
create table erasures (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    applicant_id uuid,
    sub uuid,
    subject text not null,
    requested_by text not null check (requested_by in ('APPLICANT', 'ORG_ADMIN')),
    reason text not null,
    services jsonb not null,
    finished_at timestamptz,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id),
    check (num_nonnulls(applicant_id, sub) = case when finished_at is null then 2 else 0 end)
);
create unique index erasures_open on erasures (tenant_id, applicant_id) where finished_at is null;
call wall('erasures');
