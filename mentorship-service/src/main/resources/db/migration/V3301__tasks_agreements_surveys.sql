-- By what mentees wish to be counted in the fairness report, tasks, agreements, and answers to the survey.
alter table mentee_enrolments add column counted_by jsonb not null default '{}';

create table commitments (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    mentorship_id uuid not null,
    task text not null,
    side text not null check (side in ('MENTOR', 'MENTEE')),
    due_on date not null,
    done_on date,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
create index commitments_mentorship on commitments (tenant_id, mentorship_id, created_at, id);
call wall('commitments');

create table agreements (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    mentorship_id uuid not null,
    goals jsonb not null,
    every_days int not null,
    ends_on date not null,
    consent_version text not null,
    mentor_accepted_at timestamptz,
    mentee_accepted_at timestamptz,
    replaced boolean not null,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
create index agreements_mentorship on agreements (tenant_id, mentorship_id, created_at, id);
call wall('agreements');

create table survey_answers (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    cycle_id uuid not null,
    mentorship_id uuid not null,
    side text not null check (side in ('MENTOR', 'MENTEE')),
    satisfaction int not null,
    would_repeat boolean not null,
    abstracts int not null,
    letters int not null,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
create unique index survey_answers_one on survey_answers (tenant_id, mentorship_id, side);
create index survey_answers_cycle on survey_answers (tenant_id, cycle_id, side, created_at, id);
call wall('survey_answers');
