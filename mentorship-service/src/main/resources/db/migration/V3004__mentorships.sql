create table mentorships (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    cycle_id uuid not null,
    run_id uuid,
    mentee_id uuid not null,
    mentor_id uuid not null,
    type text not null check (type in ('CAREER', 'RESEARCH', 'NEAR_PEER')),
    state text not null check (state in ('PROPOSED', 'ACTIVE', 'DECLINED', 'WITHDRAWN', 'ENDED')),
    mentee_accepted_at timestamptz,
    mentor_accepted_at timestamptz,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
create index mentorships_created on mentorships (tenant_id, created_at, id);
create index mentorships_mentor on mentorships (tenant_id, mentor_id, created_at, id);
create index mentorships_mentee on mentorships (tenant_id, mentee_id, created_at, id);
create index mentorships_cycle on mentorships (tenant_id, cycle_id, mentor_id, type) where state in ('PROPOSED', 'ACTIVE');
-- One mentor of a type for a mentee in a cycle, proposed or at work.
create unique index mentorships_one on mentorships (tenant_id, cycle_id, mentee_id, type) where state in ('PROPOSED', 'ACTIVE');
call wall('mentorships');

create table mentor_requests (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    cycle_id uuid not null,
    mentee_id uuid not null,
    mentor_id uuid not null,
    type text not null check (type in ('CAREER', 'RESEARCH', 'NEAR_PEER')),
    message text,
    state text not null check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    mentorship_id uuid,
    answered_at timestamptz,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
create index mentor_requests_created on mentor_requests (tenant_id, created_at, id);
create index mentor_requests_mentor on mentor_requests (tenant_id, mentor_id, created_at, id);
create index mentor_requests_mentee on mentor_requests (tenant_id, mentee_id, created_at, id);
create unique index mentor_requests_open on mentor_requests (tenant_id, cycle_id, mentee_id, mentor_id, type) where state = 'OPEN';
call wall('mentor_requests');
