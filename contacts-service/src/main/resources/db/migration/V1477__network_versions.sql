-- Which relationships an applicant has, as one value that is new after each transaction that wrote one: whoever keeps relationships in
-- memory asks whether it is still the same. A random value, so that none comes back, not even after a restore. The row is locked until the
-- transaction ends, so that what is committed never changes without it.
create table network_versions (
    tenant_id uuid not null,
    owner_id uuid not null,
    version uuid not null,
    primary key (tenant_id, owner_id)
);
call wall('network_versions');

-- What was deleted before, and is purged or moved, is in nobody's memory.
create function renew_network_versions() returns trigger language plpgsql security definer set search_path = public as $$
begin
    if tg_op = 'INSERT' then
        insert into network_versions as n (tenant_id, owner_id, version)
        select w.tenant_id, w.owner_id, gen_random_uuid() from written w where w.deleted_at is null
        group by w.tenant_id, w.owner_id order by w.tenant_id, w.owner_id
        on conflict (tenant_id, owner_id) do update set version = excluded.version;
    elsif tg_op = 'UPDATE' then
        insert into network_versions as n (tenant_id, owner_id, version)
        select r.tenant_id, r.owner_id, gen_random_uuid()
        from (select tenant_id, owner_id, deleted_at from before union all select tenant_id, owner_id, deleted_at from written) r
        where r.deleted_at is null
        group by r.tenant_id, r.owner_id order by r.tenant_id, r.owner_id
        on conflict (tenant_id, owner_id) do update set version = excluded.version;
    else
        insert into network_versions as n (tenant_id, owner_id, version)
        select b.tenant_id, b.owner_id, gen_random_uuid() from before b where b.deleted_at is null
        group by b.tenant_id, b.owner_id order by b.tenant_id, b.owner_id
        on conflict (tenant_id, owner_id) do update set version = excluded.version;
    end if;
    return null;
end $$;
create trigger network_grew after insert on relationships referencing new table as written
    for each statement execute function renew_network_versions();
create trigger network_changed after update on relationships referencing old table as before new table as written
    for each statement execute function renew_network_versions();
create trigger network_shrank after delete on relationships referencing old table as before
    for each statement execute function renew_network_versions();

insert into network_versions (tenant_id, owner_id, version)
select tenant_id, owner_id, gen_random_uuid() from relationships group by tenant_id, owner_id;
