-- Whether meetings that took place may become interactions of the applicant, who agrees to it.
alter table speed_participants add column record_meetings boolean not null default false;

-- Counted beside the version, which a check-in does not change.
alter table speed_events add column changes bigint not null default 0;

-- What is reported to contacts-service of each meeting that took place, and whether it was reported so.
create table reported_meetings (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    event_id uuid not null,
    mentor_id uuid not null,
    mentee_id uuid not null,
    round int not null,
    starts_at timestamptz not null,
    event text not null,
    event_ends_at timestamptz not null,
    withdrawn boolean not null,
    revision bigint not null,
    reported boolean not null,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
create unique index reported_meetings_pair on reported_meetings (tenant_id, event_id, mentor_id, mentee_id);
call wall('reported_meetings');
