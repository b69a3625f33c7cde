-- Meetings and congresses that an applicant plans for: dated instances, each with its source.
create table events (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    owner_id uuid not null,
    name text not null,
    first_day date not null,
    last_day date not null,
    zone text not null,
    place text,
    virtual boolean not null,
    source text,
    sessions jsonb not null default '[]',
    posters jsonb not null default '[]',
    target_contact_ids uuid[] not null default '{}',
    notes text,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id),
    check (first_day <= last_day)
);
create index events_created on events (tenant_id, owner_id, created_at, id);
create index events_first_day on events (tenant_id, owner_id, first_day, id);
call wall('events');

-- Who was met at an event.
create index interactions_event on interactions (tenant_id, owner_id, event_id) where event_id is not null;
