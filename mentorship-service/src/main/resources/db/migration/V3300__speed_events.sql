-- Events of speed mentoring, who takes part, and the plan of each.
create table speed_events (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    name text not null,
    starts_at timestamptz not null,
    rounds int not null,
    round_minutes int not null,
    change_minutes int not null,
    breaks jsonb not null,
    floor int not null,
    table_size int not null,
    fill boolean not null,
    rooms jsonb not null,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
create index speed_events_created on speed_events (tenant_id, created_at, id);
create index speed_events_start on speed_events (tenant_id, starts_at, id);
call wall('speed_events');

create table speed_participants (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    event_id uuid not null,
    mentor_id uuid,
    mentee_id uuid,
    table_size int,
    wishes jsonb not null,
    floor int,
    presence text not null check (presence in ('EXPECTED', 'PRESENT', 'ABSENT')),
    from_round int not null,
    through_round int,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id),
    check (num_nonnulls(mentor_id, mentee_id) = 1)
);
create index speed_participants_event on speed_participants (tenant_id, event_id, created_at, id);
create unique index speed_participants_mentor on speed_participants (tenant_id, event_id, mentor_id) where deleted_at is null;
create unique index speed_participants_mentee on speed_participants (tenant_id, event_id, mentee_id) where deleted_at is null;
call wall('speed_participants');

create table speed_plans (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    event_id uuid not null,
    planned_at timestamptz not null,
    from_round int not null,
    meetings jsonb not null,
    tables jsonb not null,
    shortfalls jsonb not null,
    unplaced jsonb not null,
    wishes_stated int not null,
    wishes_granted int not null,
    worth bigint not null,
    bound bigint not null,
    prices jsonb not null,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
create unique index speed_plans_event on speed_plans (tenant_id, event_id);
call wall('speed_plans');
