-- A mentorship that a coordinator made by hand has a note; one that was paused keeps its seat.
alter table mentorships
    add column note text,
    add column overridden_rules jsonb not null default '[]',
    add column no_fault boolean not null default false,
    add column mentor_fit text check (mentor_fit in ('GOOD', 'DECIDING', 'NOT_GOOD')),
    add column mentee_fit text check (mentee_fit in ('GOOD', 'DECIDING', 'NOT_GOOD'));
alter table mentorships drop constraint mentorships_state_check;
alter table mentorships add constraint mentorships_state_check
    check (state in ('PROPOSED', 'ACTIVE', 'PAUSED', 'DECLINED', 'WITHDRAWN', 'ENDED'));
drop index mentorships_cycle;
create index mentorships_cycle on mentorships (tenant_id, cycle_id, mentor_id, type) where state in ('PROPOSED', 'ACTIVE', 'PAUSED');
drop index mentorships_one;
create unique index mentorships_one on mentorships (tenant_id, cycle_id, mentee_id, type)
    where state in ('PROPOSED', 'ACTIVE', 'PAUSED');

create table sessions (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    mentorship_id uuid not null,
    starts_at timestamptz not null,
    minutes int not null,
    place text,
    goals jsonb not null default '[]',
    cancelled boolean not null default false,
    by_mentor jsonb,
    by_mentee jsonb,
    decided jsonb,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
create index sessions_mentorship on sessions (tenant_id, mentorship_id, created_at, id);
create index sessions_start on sessions (tenant_id, mentorship_id, starts_at, id);
call wall('sessions');

create table session_notes (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    session_id uuid not null,
    author text not null check (author in ('MENTOR', 'MENTEE')),
    author_sub uuid not null,
    shared boolean not null,
    text text not null,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
create index session_notes_session on session_notes (tenant_id, session_id, created_at, id);
call wall('session_notes');

create table concerns (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    mentorship_id uuid not null,
    mentor_id uuid not null,
    mentee_id uuid not null,
    reporter text not null check (reporter in ('MENTOR', 'MENTEE')),
    author_sub uuid not null,
    text text not null,
    code_of_conduct text not null,
    state text not null check (state in ('OPEN', 'RESOLVED')),
    resolution text,
    resolved_by uuid,
    resolved_at timestamptz,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
create index concerns_created on concerns (tenant_id, created_at, id);
create index concerns_author on concerns (tenant_id, author_sub, created_at, id);
call wall('concerns');
