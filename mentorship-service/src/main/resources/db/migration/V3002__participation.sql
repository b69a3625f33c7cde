alter table cycles
    add column rules jsonb not null default '[]',
    add column conflict_of_interest text not null default 'DISCLOSE' check (conflict_of_interest in ('HARD', 'DISCLOSE', 'OFF')),
    add column most_wishes int not null default 20,
    add column four_eyes boolean not null default false;

create table mentor_enrolments (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    cycle_id uuid not null,
    mentor_id uuid not null,
    seats jsonb not null default '{}',
    ranking jsonb not null default '{}',
    only_ranked boolean not null default false,
    weights jsonb not null default '{}',
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
create index mentor_enrolments_cycle on mentor_enrolments (tenant_id, cycle_id, created_at, id);
create unique index mentor_enrolments_one on mentor_enrolments (tenant_id, cycle_id, mentor_id) where deleted_at is null;
call wall('mentor_enrolments');

create table mentee_enrolments (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    cycle_id uuid not null,
    mentee_id uuid not null,
    applicant_id uuid not null,
    wishes jsonb not null default '{}',
    conflict_consent boolean not null default false,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
create index mentee_enrolments_cycle on mentee_enrolments (tenant_id, cycle_id, created_at, id);
create unique index mentee_enrolments_one on mentee_enrolments (tenant_id, cycle_id, mentee_id) where deleted_at is null;
call wall('mentee_enrolments');

create table do_not_matches (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    author_sub uuid not null,
    cycle_id uuid,
    people jsonb not null,
    reason text,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
create index do_not_matches_created on do_not_matches (tenant_id, created_at, id);
create index do_not_matches_author on do_not_matches (tenant_id, author_sub, created_at, id);
call wall('do_not_matches');

create table locks (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    cycle_id uuid not null,
    mentee_id uuid not null,
    mentor_id uuid not null,
    type text not null check (type in ('CAREER', 'RESEARCH', 'NEAR_PEER')),
    note text,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
create index locks_cycle on locks (tenant_id, cycle_id, created_at, id);
create unique index locks_one on locks (tenant_id, cycle_id, mentee_id, type) where deleted_at is null;
call wall('locks');
