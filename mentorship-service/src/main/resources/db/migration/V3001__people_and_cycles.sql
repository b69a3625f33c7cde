create table mentors (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    sub uuid,
    name text,
    type text not null check (type in ('CAREER', 'RESEARCH', 'NEAR_PEER')),
    capacity int not null check (capacity between 0 and 1000),
    further jsonb not null default '[]',
    topics jsonb not null default '[]',
    languages jsonb not null default '[]',
    zone text,
    hours jsonb not null default '[]',
    hours_per_month int,
    visa_experience jsonb not null default '[]',
    can_write_letters boolean not null default false,
    img_background boolean,
    institution text,
    program_id uuid,
    selects_for jsonb not null default '[]',
    available_from date,
    available_to date,
    paused boolean not null default false,
    paused_until date,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
create index mentors_created on mentors (tenant_id, created_at, id);
create index mentors_name on mentors (tenant_id, coalesce(lower(name), ''), id);
create index mentors_program on mentors (tenant_id, program_id) where program_id is not null;
create unique index mentors_sub on mentors (tenant_id, sub) where deleted_at is null;
call wall('mentors');

create table mentees (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    applicant_id uuid not null,
    name text,
    wants jsonb not null default '[]',
    goals jsonb not null default '[]',
    languages jsonb not null default '[]',
    zone text,
    hours jsonb not null default '[]',
    visa_questions jsonb not null default '[]',
    wants_img_background boolean not null default false,
    needs_letter boolean not null default false,
    institution text,
    applied_to jsonb not null default '[]',
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
create index mentees_created on mentees (tenant_id, created_at, id);
create index mentees_applicant on mentees (tenant_id, applicant_id, created_at, id);
create unique index mentees_one on mentees (tenant_id, applicant_id) where deleted_at is null;
call wall('mentees');

create table cycles (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    name text not null,
    begins date not null,
    ends date not null,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id),
    check (ends >= begins)
);
create index cycles_created on cycles (tenant_id, created_at, id);
call wall('cycles');

-- Advisers whom the organisation lets run its mentoring.
create table coordinators (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    sub uuid not null,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
create unique index coordinators_sub on coordinators (tenant_id, sub) where deleted_at is null;
create index coordinators_created on coordinators (tenant_id, created_at, id);
call wall('coordinators');
