-- What every service needs and no service owns: answers to repeated requests, audit, outgoing events, jobs.

-- The tenant of the session, or null: after SET LOCAL has ended the setting is '', which is not a uuid.
create function app_tenant() returns uuid language sql stable parallel safe
    return nullif(current_setting('app.tenant', true), '')::uuid;

-- Puts up the second wall on a table: only rows of the session's tenant can be seen or written; the owner sees all
-- (FORCE would otherwise hide them from migrations).
create procedure wall(target regclass) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format('create policy tenant_wall on %s using (tenant_id = app_tenant()) with check (tenant_id = app_tenant())', target);
    execute format('create policy owner_all on %s to %I using (true) with check (true)', target, current_user);
end $$;

create table idempotent_answers (
    tenant_id uuid not null,
    sub uuid not null,
    method text not null,
    path text not null,
    key text not null,
    digest bytea not null,
    status int not null,
    location text,
    etag text,
    body text,
    created_at timestamptz not null,
    primary key (tenant_id, sub, method, path, key)
);
create index idempotent_answers_age on idempotent_answers (created_at);
call wall('idempotent_answers');

create table audit_entries (
    tenant_id uuid not null,
    id uuid not null default uuidv7(),
    at timestamptz not null,
    sub uuid not null,
    applicant_id uuid,
    action text not null,
    outcome text not null check (outcome in ('DONE', 'REFUSED')),
    object_type text,
    object_id uuid,
    request_id text,
    changes jsonb not null default '[]',
    sequence bigint,
    seal bytea,
    primary key (tenant_id, id),
    check ((sequence is null) = (seal is null))
);
create index audit_entries_object on audit_entries (tenant_id, object_type, object_id, id);
create unique index audit_entries_chain on audit_entries (tenant_id, sequence) where sequence is not null;
create index audit_entries_unsealed on audit_entries (tenant_id, id) where sequence is null;
call wall('audit_entries');

-- The chain: each entry is sealed together with the seal before it, by a worker, so that writers do not wait for one another.
create function audit_seal(previous bytea, entry audit_entries) returns bytea language sql immutable
    return sha256(coalesce(previous, '') || convert_to(concat_ws(chr(31), entry.sequence, entry.id,
        extract(epoch from entry.at), entry.sub, coalesce(entry.applicant_id::text, ''), entry.action, entry.outcome,
        coalesce(entry.object_type, ''), coalesce(entry.object_id::text, ''), coalesce(entry.request_id, ''),
        entry.changes::text), 'UTF8'));

create function seal_audit(most int) returns int language plpgsql security definer set search_path = public as $$
declare
    entry audit_entries;
    last audit_entries;
    sealed int := 0;
begin
    if not pg_try_advisory_xact_lock(hashtext('seal_audit')) then
        return 0;
    end if;
    for entry in select * from audit_entries where sequence is null order by tenant_id, id limit most
    loop
        if last.tenant_id is distinct from entry.tenant_id then
            select * into last from audit_entries
            where tenant_id = entry.tenant_id and sequence is not null order by sequence desc limit 1;
        end if;
        entry.sequence := coalesce(last.sequence, 0) + 1;
        entry.seal := audit_seal(last.seal, entry);
        update audit_entries set sequence = entry.sequence, seal = entry.seal
        where tenant_id = entry.tenant_id and id = entry.id;
        last := entry;
        sealed := sealed + 1;
    end loop;
    return sealed;
end $$;

create table outbox_events (
    tenant_id uuid not null,
    id uuid not null,
    sequence bigint generated always as identity,
    type text not null,
    resource text not null,
    resource_id uuid not null,
    data jsonb not null,
    occurred_at timestamptz not null,
    primary key (tenant_id, id)
);
create index outbox_events_order on outbox_events (tenant_id, sequence);
call wall('outbox_events');

create table jobs (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    kind text not null,
    sub uuid not null,
    applicant_id uuid not null,
    state text not null check (state in ('QUEUED', 'RUNNING', 'PREVIEWED', 'APPLYING', 'DONE', 'FAILED', 'CANCELLED', 'REVERTED')),
    done int not null default 0,
    total int,
    input jsonb not null default '{}',
    result jsonb,
    errors jsonb not null default '[]',
    attempts int not null default 0,
    lease_until timestamptz,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
create index jobs_list on jobs (tenant_id, sub, created_at, id);
create index jobs_waiting on jobs (lease_until nulls first) where state in ('QUEUED', 'RUNNING', 'APPLYING');
call wall('jobs');

-- The next job that nobody holds, whatever its tenant; the worker then takes on that tenant.
create function claim_job(kinds text[], now timestamptz, lease interval)
    returns table (tenant_id uuid, id uuid, sub uuid, applicant_id uuid)
    language sql security definer set search_path = public as $$
    update jobs j set lease_until = now + lease, attempts = j.attempts + 1,
        state = case when j.state = 'QUEUED' then 'RUNNING' else j.state end, version = j.version + 1
    where (j.tenant_id, j.id) = (
        select w.tenant_id, w.id from jobs w
        where w.state in ('QUEUED', 'RUNNING', 'APPLYING') and w.kind = any (kinds)
          and (w.lease_until is null or w.lease_until < now)
        order by w.lease_until nulls first, w.created_at limit 1 for update skip locked)
    returning j.tenant_id, j.id, j.sub, j.applicant_id
$$;

-- Rows that were deleted before this moment go for good, at most so many of each table; answers how many went.
create function purge_deleted(before timestamptz, most int) returns int
    language plpgsql security definer set search_path = public as $$
declare
    walled text;
    gone int;
    total int := 0;
begin
    for walled in
        select c.relname from pg_class c
        join pg_attribute t on t.attrelid = c.oid and t.attname = 'tenant_id'
        join pg_attribute d on d.attrelid = c.oid and d.attname = 'deleted_at' and not d.attisdropped
        where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1
    loop
        execute format('delete from %I where ctid = any (array(select ctid from %I where deleted_at < $1 limit $2))',
            walled, walled) using before, most;
        get diagnostics gone = row_count;
        total := total + gone;
    end loop;
    return total;
end $$;

create function purge_idempotent_answers(before timestamptz) returns int language sql security definer set search_path = public as $$
    with gone as (delete from idempotent_answers where created_at < before returning 1) select count(*)::int from gone
$$;

-- Append only for the service.
revoke update, delete, truncate on audit_entries, outbox_events from public;
do $$
declare service text := regexp_replace(current_user, '_owner$', '_service');
begin
    if service <> current_user and exists (select 1 from pg_roles where rolname = service) then
        execute format('revoke insert, update, delete, truncate on audit_entries from %I', service);
        execute format('grant insert (tenant_id, at, sub, applicant_id, action, outcome, object_type, object_id, request_id,
            changes) on audit_entries to %I', service);
        execute format('revoke update, delete, truncate on outbox_events from %I', service);
    end if;
end $$;
