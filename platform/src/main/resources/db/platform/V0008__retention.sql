-- Jobs of these kinds that ended and began before this moment go for good, at most so many; answers how many went.
create function purge_jobs(kinds text[], before timestamptz, most int) returns int
    language sql security definer set search_path = public as $$
    with gone as (
        delete from jobs where ctid = any (array(
            select j.ctid from jobs j
            where j.kind = any (kinds) and j.state in ('DONE', 'FAILED', 'CANCELLED', 'REVERTED') and j.created_at < before limit most))
        returning 1)
    select count(*)::int from gone
$$;
