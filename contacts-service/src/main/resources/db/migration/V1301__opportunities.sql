-- What an applicant can apply for: dated instances, each with its source.
create table opportunities (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    owner_id uuid not null,
    kind text not null,
    title text not null,
    organisation text,
    source text not null,
    observed_on date not null,
    opens_on date,
    deadline date,
    -- Without a day it sorts last.
    deadline_key date not null generated always as (coalesce(deadline, date '9999-12-31')) stored,
    membership_class text,
    fee_amount numeric(12, 2),
    fee_currency text,
    renews_on date,
    steps jsonb,
    requirements jsonb,
    notes text,
    state text not null check (state in ('NOTED', 'PLANNED', 'SUBMITTED', 'ACCEPTED', 'REJECTED', 'WITHDRAWN')),
    since date not null,
    submitted_on date,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
create index opportunities_created on opportunities (tenant_id, owner_id, created_at, id);
create index opportunities_deadline on opportunities (tenant_id, owner_id, deadline_key, id);
call wall('opportunities');
