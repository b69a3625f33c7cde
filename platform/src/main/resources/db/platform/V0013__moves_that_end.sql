-- Whoever moves may have something in the other tenant by the time that a row of the same unique key arrives. What is there stays there; the
-- row that would have taken its place is in neither tenant, and the report of the move counts it. Answers for each row that left whether it
-- arrived, and its id, null for one without.
create function carry_rows(moved regclass, places tid[], target uuid) returns table (id text, arrived boolean)
    language plpgsql security definer set search_path = public set enable_nestloop = off as $$
declare
    others text;
    keys text;
begin
    if not has_table_privilege(session_user, moved, 'update') then
        raise insufficient_privilege using message = format('rows of %s cannot be moved', moved);
    end if;
    select string_agg(quote_ident(a.attname), ', ' order by a.attnum) into others from pg_attribute a
    where a.attrelid = moved and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attname <> 'tenant_id';
    -- Within one tenant; what arrives has the key that it had.
    select string_agg(format('there.%1$I = gone.%1$I', a.attname), ' and ') into keys
    from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
    where i.indrelid = moved and i.indisprimary and a.attname <> 'tenant_id';
    set constraints all deferred;
    return query execute format('with gone as (delete from %1$s where ctid = any ($1) and tenant_id = app_tenant() returning *),
        there as (insert into %1$s (tenant_id, %2$s) select $2, %2$s from gone on conflict do nothing returning *)
        select to_jsonb(gone) ->> ''id'', there.tenant_id is not null from gone left join there on %3$s', moved, others, keys)
        using places, target;
end $$;

-- For the version of the services before.
create or replace function move_rows(moved regclass, places tid[], target uuid) returns setof text
    language sql security definer set search_path = public as $$
    select c.id from carry_rows(moved, places, target) c where c.arrived
$$;
