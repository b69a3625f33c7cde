-- Events are recorded by the tables whose rows they tell of, so that no write is missed, whether by an entity or by SQL, and none
-- costs a statement of its own. A worker then gives each committed event its place in the feed of its tenant: the number that an
-- insert gets is no cursor, because a transaction with a lower number may commit later.

alter table outbox_events
    add column applicant_id uuid,
    add column organisation boolean not null default false,
    add column resource_version bigint,
    add column position bigint,
    alter column occurred_at drop not null;
comment on column outbox_events.applicant_id is 'whose data it tells of: they and whom they consented to may see it';
comment on column outbox_events.organisation is 'whether org-admins may see it';
comment on column outbox_events.resource_version is 'grows with each event of the resource';
comment on column outbox_events.position is 'the place in the feed of the tenant; null until it has one';

drop index outbox_events_order;
create index outbox_events_unplaced on outbox_events (sequence) where position is null;
create unique index outbox_events_feed on outbox_events (tenant_id, position) where position is not null;
create index outbox_events_applicant on outbox_events (tenant_id, applicant_id, position) where position is not null;

-- The feed of a tenant: the last place that was given, and the last that is no longer kept.
create table event_feeds (
    tenant_id uuid primary key,
    last bigint not null,
    gone bigint not null default 0
);
call wall('event_feeds');

-- What events tell of: the name of the collection, the noun of the types, and the table if one records them.
create table event_resources (
    resource text primary key,
    noun text not null,
    source text,
    hidden text[] not null default '{}'
);

create function api_name(name text) returns text language sql immutable parallel safe
    return (select string_agg(case when at = 1 then part else initcap(part) end, '' order by at)
            from unnest(string_to_array(name, '_')) with ordinality as parts (part, at));

-- Lets a table record its events: one for each new version of a row, with the names of the fields that changed and never a value.
-- Of the column of JSON that is spread, the members are fields. What goes for good after its deletion was told before.
create procedure announce(target regclass, noun text, owner name, hidden text[] default '{}', organisation boolean default false,
        resource text default null, spread name default null) language plpgsql as $$
declare
    collection text := coalesce(resource, replace(target::text, '_', '-'));
    recorder name := 'record_' || target;
    unsaid text[] := array_remove(hidden || array['tenant_id', 'id', 'version', 'created_at', 'deleted_at', owner, spread]::text[], null);
begin
    insert into event_resources values (collection, noun, target::text, unsaid);
    execute format($recorder$
        create function %1$I() returns trigger language plpgsql security definer set search_path = public as $body$
        begin
            if tg_op = 'INSERT' then
                insert into outbox_events
                    (tenant_id, id, type, resource, resource_id, applicant_id, organisation, resource_version, data)
                select w.tenant_id, uuidv7(), %2$L || '.created', %3$L, w.id, w.%4$I, %5$L::boolean, w.version, '{}'
                from written w where w.deleted_at is null;
            elsif tg_op = 'UPDATE' then
                insert into outbox_events
                    (tenant_id, id, type, resource, resource_id, applicant_id, organisation, resource_version, data)
                select w.tenant_id, uuidv7(),
                    %2$L || case when w.deleted_at is not null then '.deleted'
                        when b.deleted_at is not null then '.restored' else '.changed' end,
                    %3$L, w.id, w.%4$I, %5$L::boolean, w.version,
                    jsonb_build_object('changed', (
                        select coalesce(jsonb_agg(api_name(f.name) order by f.name), '[]')
                        from (select to_jsonb(b) || coalesce(to_jsonb(b) -> %7$L, '{}') as was,
                                to_jsonb(w) || coalesce(to_jsonb(w) -> %7$L, '{}') as is_now offset 0) o,
                            jsonb_each(o.is_now) as f (name, value)
                        where f.value is distinct from o.was -> f.name and f.name <> all (%6$L::text[])))
                from written w join before b on b.tenant_id = w.tenant_id and b.id = w.id
                where w.version <> b.version and (w.deleted_at is null or b.deleted_at is null);
            else
                insert into outbox_events
                    (tenant_id, id, type, resource, resource_id, applicant_id, organisation, resource_version, data)
                select b.tenant_id, uuidv7(), %2$L || '.deleted', %3$L, b.id, b.%4$I, %5$L::boolean, b.version + 1, '{"changed": []}'
                from before b where b.deleted_at is null;
            end if;
            return null;
        end $body$
        $recorder$, recorder, noun, collection, owner, organisation, unsaid, spread);
    execute format('create trigger record_created after insert on %s referencing new table as written
        for each statement execute function %I()', target, recorder);
    execute format('create trigger record_changed after update on %s referencing old table as before new table as written
        for each statement execute function %I()', target, recorder);
    execute format('create trigger record_deleted after delete on %s referencing old table as before
        for each statement execute function %I()', target, recorder);
end $$;

-- Gives committed events their places, in the order of their numbers; answers how many got one. Events of one resource are numbered
-- in the order of its versions, because a writer waits for the one before to commit; one that commits late comes after all that have
-- a place, so that a cursor never passes over it.
create function place_events(at timestamptz, most int) returns int
    language plpgsql security definer set search_path = public as $$
declare
    placed int;
begin
    if not pg_try_advisory_xact_lock(hashtext('event_feeds')) then
        return 0;
    end if;
    with fresh as materialized (
        select tenant_id, id, sequence from outbox_events where position is null order by sequence limit most
    ), feeds as (
        insert into event_feeds as f (tenant_id, last) select tenant_id, count(*) from fresh group by tenant_id order by tenant_id
        on conflict (tenant_id) do update set last = f.last + excluded.last
        returning f.tenant_id, f.last
    ), numbered as (
        select tenant_id, id, row_number() over (partition by tenant_id order by sequence desc) - 1 as behind from fresh
    )
    update outbox_events e set position = f.last - n.behind, occurred_at = coalesce(e.occurred_at, at)
    from numbered n join feeds f on f.tenant_id = n.tenant_id
    where e.tenant_id = n.tenant_id and e.id = n.id;
    get diagnostics placed = row_count;
    return placed;
end $$;

-- Takes what happened before this moment from the beginning of each feed, at most so many events of each; answers how many went.
create function purge_events(before timestamptz, most int) returns int
    language plpgsql security definer set search_path = public as $$
declare
    feed event_feeds;
    ended bigint;
    went int;
    total int := 0;
begin
    if not pg_try_advisory_xact_lock(hashtext('event_feeds')) then
        return 0;
    end if;
    for feed in select * from event_feeds loop
        select max(e.position) into ended
        from (select position, bool_and(occurred_at < before) over (order by position) as old
              from outbox_events where tenant_id = feed.tenant_id and position is not null order by position limit most) e
        where e.old;
        if ended is not null then
            delete from outbox_events where tenant_id = feed.tenant_id and position <= ended;
            get diagnostics went = row_count;
            update event_feeds f set gone = ended where f.tenant_id = feed.tenant_id;
            total := total + went;
        end if;
    end loop;
    return total;
end $$;

do $$
declare service text := regexp_replace(current_user, '_owner$', '_service');
begin
    if service <> current_user and exists (select 1 from pg_roles where rolname = service) then
        execute format('revoke insert, update, delete, truncate on event_feeds, event_resources from %I', service);
    end if;
end $$;
