-- How many signals a season gives is a kind of rule of the policy.
alter table policy_rules drop constraint policy_rules_kind_check;
alter table policy_rules add constraint policy_rules_kind_check
    check (kind in ('NOTICE', 'LAW', 'LIMIT', 'PATH', 'PLANNING', 'DEADLINE', 'STEP', 'BUDGET', 'INFORMATION'));

-- An applicant's signals of a season.
create table signal_plans (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    applicant_id uuid not null,
    season int not null,
    signals jsonb not null,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
create index signal_plans_list on signal_plans (tenant_id, applicant_id, created_at, id);
create unique index signal_plans_season on signal_plans (tenant_id, applicant_id, season) where deleted_at is null;
call wall('signal_plans');
