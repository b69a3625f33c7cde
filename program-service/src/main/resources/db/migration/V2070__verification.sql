-- The sorts of the list of all facts, and what a filter on freshness comes down to: bounds on the day of observation.
create index facts_recorded on facts (recorded_at, id);
create index facts_observed on facts (observed_on, id);
create index facts_fresh on facts (field, observed_on);

-- How many applicants, of whatever tenant, have a program on a shortlist for a season: a number, nobody's name. Counted now
-- and then and kept for a while, because a queue that is being read has to keep the order in which it began.
create table program_demand (
    counted_at timestamptz not null,
    season int not null,
    program_id uuid not null,
    applicants int not null,
    primary key (counted_at, season, program_id)
);

-- Counts anew, unless that has been done since a moment or is being done; gives the time of the newest count.
create function count_program_demand(at timestamptz, unless_since timestamptz, keep_from timestamptz) returns timestamptz
    language plpgsql security definer set search_path = public as $$
begin
    if pg_try_advisory_xact_lock(hashtextextended('program_demand', 0))
        and not exists (select from program_demand where counted_at > unless_since) then
        insert into program_demand (counted_at, season, program_id, applicants)
        select at, each.season, each.program_id, count(*)
        from (select distinct s.season, e.program_id, s.tenant_id, s.applicant_id
              from shortlists s join shortlist_entries e on e.tenant_id = s.tenant_id and e.shortlist_id = s.id
              where s.deleted_at is null) each
        group by each.season, each.program_id
        on conflict do nothing;
        delete from program_demand where counted_at < keep_from;
    end if;
    return (select max(counted_at) from program_demand);
end $$;
