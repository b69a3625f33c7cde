create table runs (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    cycle_id uuid not null,
    job_id uuid not null,
    state text not null check (state in ('QUEUED', 'FAILED', 'DRAFT', 'IN_REVIEW', 'PUBLISHED', 'WITHDRAWN')),
    mode text not null,
    seed bigint not null,
    weights jsonb not null,
    previous_run_id uuid,
    policy text not null,
    inputs_digest text not null,
    rules jsonb not null,
    mentors int not null,
    mentees int not null,
    pairs int,
    unmatched int,
    options int,
    kept int,
    churn int,
    fresh_churn int,
    failure text,
    requested_by uuid not null,
    sent_to_review_by uuid,
    sent_to_review_at timestamptz,
    published_by uuid,
    published_at timestamptz,
    withdrawn_at timestamptz,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
create index runs_cycle on runs (tenant_id, cycle_id, created_at, id);
-- What a cycle has published is one matching, not two.
create unique index runs_published on runs (tenant_id, cycle_id) where state = 'PUBLISHED';
call wall('runs');

create table run_inputs (
    tenant_id uuid not null,
    run_id uuid not null,
    inputs text not null,
    primary key (tenant_id, run_id)
);
call wall('run_inputs');

create table run_pairs (
    tenant_id uuid not null,
    id uuid not null,
    run_id uuid not null,
    place int not null,
    type text not null,
    mentee_id uuid not null,
    mentor_id uuid not null,
    locked boolean not null,
    choice int not null,
    conflict_disclosed boolean not null,
    total int not null,
    parts jsonb not null,
    primary key (tenant_id, id)
);
create unique index run_pairs_place on run_pairs (tenant_id, run_id, place, id);
create index run_pairs_mentee on run_pairs (tenant_id, run_id, mentee_id);
create index run_pairs_mentor on run_pairs (tenant_id, run_id, mentor_id);
call wall('run_pairs');

create table run_unmatched (
    tenant_id uuid not null,
    id uuid not null,
    run_id uuid not null,
    place int not null,
    type text not null,
    mentee_id uuid not null,
    cause text not null,
    changes jsonb not null,
    primary key (tenant_id, id)
);
create unique index run_unmatched_place on run_unmatched (tenant_id, run_id, place, id);
create index run_unmatched_mentee on run_unmatched (tenant_id, run_id, mentee_id);
call wall('run_unmatched');

create table run_changes (
    tenant_id uuid not null,
    id uuid not null,
    run_id uuid not null,
    place int not null,
    type text not null,
    mentee_id uuid not null,
    change text not null,
    from_mentor_id uuid,
    to_mentor_id uuid,
    primary key (tenant_id, id)
);
create unique index run_changes_place on run_changes (tenant_id, run_id, place, id);
call wall('run_changes');

-- Per mentee and type: the pair that was made, and for every other acceptable pair the reason it does not block.
create table run_judgements (
    tenant_id uuid not null,
    id uuid not null,
    run_id uuid not null,
    place int not null,
    type text not null,
    mentee_id uuid not null,
    mentor_id uuid,
    options jsonb not null,
    primary key (tenant_id, id)
);
create unique index run_judgements_place on run_judgements (tenant_id, run_id, place, id);
create index run_judgements_mentee on run_judgements (tenant_id, run_id, mentee_id);
call wall('run_judgements');

create table run_seats (
    tenant_id uuid not null,
    id uuid not null,
    run_id uuid not null,
    place int not null,
    type text not null,
    mentor_id uuid not null,
    seats int not null,
    taken int not null,
    primary key (tenant_id, id)
);
create unique index run_seats_place on run_seats (tenant_id, run_id, place, id);
call wall('run_seats');
