create table do_not_contacts (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    owner_id uuid not null,
    contact_id uuid not null,
    reason text,
    source text,
    since date not null,
    set_by uuid not null,
    lifted_at timestamptz,
    lifted_by uuid,
    lift_reason text,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id),
    check ((lifted_at is null) = (lift_reason is null))
);
create unique index do_not_contacts_standing on do_not_contacts (tenant_id, contact_id) where lifted_at is null;
call wall('do_not_contacts');

-- What the applicant wants of the lists for one contact.
create table attentions (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    owner_id uuid not null,
    contact_id uuid not null,
    snoozed_until date,
    reason text,
    cadence_days int check (cadence_days between 1 and 3650),
    shared_work jsonb not null default '[]',
    dismissed jsonb not null default '[]',
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, contact_id)
);
call wall('attentions');

-- How an applicant tightened the etiquette; null keeps the policy's number.
create table tightenings (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    applicant_id uuid not null,
    follow_up_from int,
    max_unanswered int,
    event_from int,
    update_gap int,
    office_reminder int,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, applicant_id)
);
call wall('tightenings');

-- The due queue, computed ahead: in this stretch of time, for this reason, this contact is due. Time passing writes nothing.
create table due_spans (
    tenant_id uuid not null,
    owner_id uuid not null,
    contact_id uuid not null,
    urgency smallint not null,
    fingerprint text not null,
    opens_at timestamptz not null,
    closes_at timestamptz not null,
    -- Whether the reason stands for the contact where each contact is shown once.
    leads boolean not null,
    primary key (tenant_id, contact_id, urgency, fingerprint, opens_at)
);
create index due_spans_queue on due_spans (tenant_id, owner_id, urgency, closes_at, contact_id, fingerprint)
    include (opens_at) where leads;
create index due_spans_reason on due_spans (tenant_id, owner_id, urgency, closes_at, contact_id, fingerprint) include (opens_at);
call wall('due_spans');
