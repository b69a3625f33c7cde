-- What passed between an applicant and their contacts. Nothing derived stands here but the warnings given when it was recorded.
create table interactions (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    owner_id uuid not null,
    recorded_by uuid not null,
    kind text not null,
    direction text not null check (direction in ('OUTGOING', 'INCOMING', 'MUTUAL')),
    status text not null check (status in ('DRAFT', 'SENT', 'BOUNCED')),
    occurred_at timestamptz not null,
    contact_ids uuid[] not null,
    cc_contact_ids uuid[] not null default '{}',
    on_behalf_of uuid[] not null default '{}',
    purpose text,
    expects_reply boolean not null,
    reaction text,
    passive boolean not null default false,
    outcome text,
    next_step text,
    not_before date,
    returns_on date,
    referred_to jsonb,
    event_id uuid,
    event jsonb,
    answers_id uuid,
    warnings jsonb not null default '[]',
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
create index interactions_created on interactions (tenant_id, owner_id, created_at, id);
create index interactions_occurred on interactions (tenant_id, owner_id, occurred_at, id);
call wall('interactions');

-- Who had part in it; the timeline of a contact is one range of this.
create table participations (
    tenant_id uuid not null,
    id uuid not null,
    owner_id uuid not null,
    contact_id uuid not null,
    interaction_id uuid not null,
    part text not null check (part in ('TO', 'CC', 'REPRESENTED')),
    kind text not null,
    direction text not null,
    occurred_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
create index participations_timeline on participations (tenant_id, contact_id, occurred_at, id);
create index participations_interaction on participations (tenant_id, interaction_id);
call wall('participations');

-- What was promised in an interaction, by either side.
create table commitments (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    owner_id uuid not null,
    interaction_id uuid not null,
    contact_ids uuid[] not null,
    promised_by text not null check (promised_by in ('ME', 'THEM')),
    what text not null,
    due date,
    -- Without a day it sorts last.
    due_key date not null generated always as (coalesce(due, date '9999-12-31')) stored,
    settled_on date,
    settlement text check (settlement in ('KEPT', 'DROPPED')),
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id),
    check ((settled_on is null) = (settlement is null))
);
create index commitments_created on commitments (tenant_id, owner_id, created_at, id);
create index commitments_due on commitments (tenant_id, owner_id, due_key, id);
create index commitments_interaction on commitments (tenant_id, interaction_id);
call wall('commitments');
