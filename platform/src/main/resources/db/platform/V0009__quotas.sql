-- How much of each client's quota of a window the replicas have taken. It is not logged: a crash, or the standby that follows a
-- primary, loses the counts of a minute and nothing else.
create unlogged table quota_leases (
    tenant_id uuid not null,
    sub uuid not null,
    writes boolean not null,
    window_start timestamptz not null,
    leased int not null,
    primary key (tenant_id, sub, writes, window_start)
);
create index quota_leases_age on quota_leases (window_start);
call wall('quota_leases');

-- Takes a part of what is left, and says how much all have taken.
create function lease_quota(tenant uuid, client uuid, of_writes boolean, since timestamptz, wanted int, most int)
    returns table (granted int, total int) language sql security definer set search_path = public as $$
    insert into quota_leases as q (tenant_id, sub, writes, window_start, leased)
    values (tenant, client, of_writes, since, least(wanted, most))
    on conflict (tenant_id, sub, writes, window_start)
        do update set leased = greatest(q.leased, least(q.leased + excluded.leased, most))
    returning new.leased - coalesce(old.leased, 0), new.leased
$$;

create function purge_quota_leases(before timestamptz) returns int language sql security definer set search_path = public as $$
    with gone as (delete from quota_leases where window_start < before returning 1) select count(*)::int from gone
$$;

-- Written by the functions only.
do $$
declare service text := regexp_replace(current_user, '_owner$', '_service');
begin
    if service <> current_user and exists (select 1 from pg_roles where rolname = service) then
        execute format('revoke insert, update, delete, truncate on quota_leases from %I', service);
    end if;
end $$;
