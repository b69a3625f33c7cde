-- One mentor with several mentees: groups for those who have no mentor, and office hours.
create table mentoring_groups (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    cycle_id uuid not null,
    mentor_id uuid not null,
    kind text not null check (kind in ('GROUP', 'OFFICE_HOURS')),
    type text not null check (type in ('CAREER', 'RESEARCH', 'NEAR_PEER')),
    topic text not null,
    places int not null check (places between 2 and 200),
    starts_at timestamptz,
    minutes int,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
create index mentoring_groups_cycle on mentoring_groups (tenant_id, cycle_id, created_at, id);
call wall('mentoring_groups');

create table mentoring_group_members (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    group_id uuid not null,
    mentee_id uuid not null,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
create unique index mentoring_group_members_one on mentoring_group_members (tenant_id, group_id, mentee_id)
    where deleted_at is null;
create index mentoring_group_members_list on mentoring_group_members (tenant_id, group_id, created_at, id);
create index mentoring_group_members_mentee on mentoring_group_members (tenant_id, mentee_id);
call wall('mentoring_group_members');
