-- Webhooks: who is told of events by a call, how far each is, and what was sent. Bodies are not kept; they are made from the event.

create table webhooks (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    sub uuid not null,
    applicant_id uuid not null,
    roles text not null,
    seen_at timestamptz not null,
    url text not null,
    description text,
    types text not null,
    fields text not null,
    state text not null check (state in ('ACTIVE', 'DISABLED')),
    disabled_because text,
    secret text,
    previous_secret text,
    previous_until timestamptz,
    position bigint,
    failures int not null default 0,
    failing_since timestamptz,
    wait_until timestamptz,
    lease_until timestamptz,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
comment on column webhooks.sub is 'whose it is: it is told what they may see';
comment on column webhooks.roles is 'those of their token that was last seen, as far as they count here, separated by commas';
comment on column webhooks.seen_at is 'when a token of theirs was last seen, to the hour';
comment on column webhooks.types is 'of events, without their common beginning, separated by commas; empty: all';
comment on column webhooks.fields is 'names of fields, separated by commas; empty: all';
comment on column webhooks.secret is 'encrypted; null: none was made yet, and it is not called';
comment on column webhooks.position is 'the place in the feed up to which events have become deliveries; null: before the first that is kept';
comment on column webhooks.failures is 'failed calls since the last one that succeeded';
comment on column webhooks.wait_until is 'it is not called before';
comment on column webhooks.lease_until is 'until when it is the work of the replica that set this';
create index webhooks_list on webhooks (tenant_id, sub, created_at, id);
call wall('webhooks');

create table webhook_deliveries (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    webhook_id uuid not null,
    event_id uuid,
    type text not null,
    subject text not null,
    position bigint,
    state text not null check (state in ('PENDING', 'DELIVERED', 'FAILED')),
    attempts int not null,
    due_at timestamptz not null,
    last_at timestamptz,
    last_status int,
    last_error text,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, webhook_id) references webhooks on delete cascade,
    foreign key (tenant_id, event_id) references outbox_events on delete cascade
);
comment on column webhook_deliveries.event_id is 'null: a test';
create index webhook_deliveries_list on webhook_deliveries (tenant_id, webhook_id, created_at, id);
create unique index webhook_deliveries_event on webhook_deliveries (tenant_id, event_id, webhook_id);
create index webhook_deliveries_pending on webhook_deliveries (tenant_id, webhook_id, subject, position) where state = 'PENDING';
call wall('webhook_deliveries');

-- Nothing is sent while an earlier event of the same resource waits.
create function is_next(d webhook_deliveries) returns boolean language sql stable parallel safe
    return d.state = 'PENDING' and not exists (
        select from webhook_deliveries b
        where b.tenant_id = d.tenant_id and b.webhook_id = d.webhook_id and b.state = 'PENDING'
          and b.subject = d.subject and b.position < d.position);

-- The next webhook that has something to do and that nobody works on, whatever its tenant; those that waited longest come first.
-- Whom nobody has seen for long, or whose last token had no role that counts, is told nothing.
create function claim_webhook(at timestamptz, lease interval, seen_since timestamptz, busy uuid[])
    returns table (tenant_id uuid, id uuid, sub uuid, applicant_id uuid, roles text)
    language sql security definer set search_path = public as $$
    update webhooks w set lease_until = at + lease
    where (w.tenant_id, w.id) = (
        select c.tenant_id, c.id from webhooks c left join event_feeds f on f.tenant_id = c.tenant_id
        where c.state = 'ACTIVE' and c.secret is not null and c.roles <> '' and c.seen_at > seen_since
          and (c.lease_until is null or c.lease_until <= at) and (c.wait_until is null or c.wait_until <= at)
          and c.tenant_id <> all (busy)
          and (f.last > coalesce(c.position, 0) or exists (
            select from webhook_deliveries d
            where d.tenant_id = c.tenant_id and d.webhook_id = c.id and d.state = 'PENDING' and d.due_at <= at and is_next(d)))
        order by c.lease_until nulls first limit 1 for update of c skip locked)
    returning w.tenant_id, w.id, w.sub, w.applicant_id, w.roles
$$;

-- What tokens that were seen say of those who have webhooks; written when it is new, and once an hour.
create function see_owners(tenants uuid[], subs uuid[], applicants uuid[], seen_roles text[], at timestamptz) returns void
    language sql security definer set search_path = public as $$
    update webhooks w set roles = s.roles, applicant_id = s.applicant_id, seen_at = at
    from unnest(tenants, subs, applicants, seen_roles) as s (tenant_id, sub, applicant_id, roles)
    where w.tenant_id = s.tenant_id and w.sub = s.sub
      and (w.roles <> s.roles or w.applicant_id <> s.applicant_id or w.seen_at < at - interval '1 hour')
$$;
