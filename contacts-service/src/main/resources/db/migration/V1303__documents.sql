-- Which papers an applicant has for travel and rotations, and until when. What stands in them is stored nowhere.
create table documents (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    owner_id uuid not null,
    kind text not null,
    label text,
    state text not null check (state in ('NEEDED', 'REQUESTED', 'HELD')),
    requested_on date,
    appointment_on date,
    issued_on date,
    expires_on date,
    no_expiry boolean not null,
    notes text,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
create index documents_created on documents (tenant_id, owner_id, created_at, id);
call wall('documents');
