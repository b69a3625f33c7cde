create table contacts (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    owner_id uuid not null,
    name text not null,
    role text not null,
    kind text not null check (kind in ('PERSON', 'OFFICE')),
    institution text,
    department text,
    program_id uuid,
    mentor_id uuid,
    emails jsonb not null default '[]',
    urls jsonb not null default '[]',
    phones jsonb not null default '[]',
    orcid text,
    npi text,
    zone text,
    country text,
    notes text,
    tags jsonb not null default '[]',
    last_touch_at timestamptz,
    -- Never in touch sorts first.
    last_touch_key timestamptz not null generated always as (coalesce(last_touch_at, timestamptz '1900-01-01 00:00:00+00')) stored,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
create index contacts_created on contacts (tenant_id, owner_id, created_at, id);
create index contacts_name on contacts (tenant_id, owner_id, lower(name), id);
create index contacts_last_touch on contacts (tenant_id, owner_id, last_touch_key, id);
create index contacts_program on contacts (tenant_id, owner_id, program_id) where program_id is not null;
call wall('contacts');
