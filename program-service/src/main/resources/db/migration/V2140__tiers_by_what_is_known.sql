-- Tiers were bands of the score, one of them called LIKELY. They are now named by what is known, which every kept entry says;
-- only lists that kept all their programs can be counted again, the others keep the count of what is closed.
update shortlist_entries e set content = e.content || jsonb_build_object(
    'tier', case
        when standing.visa = 'INFEASIBLE' or standing.requirements = 'INELIGIBLE' then 'CLOSED'
        when standing.visa = 'UNKNOWN' or standing.requirements = 'UNKNOWN' then 'UNCLEAR'
        when standing.visa = 'CONDITIONAL' then 'CONDITIONAL'
        else 'OPEN' end,
    'tierBecause', format('Visa: %s. Requirements: %s.', standing.visa, standing.requirements))
from (
    select tenant_id, shortlist_id, rank,
        coalesce(case content ->> 'rankedBy' when 'VERDICT' then content ->> 'verdict' else content ->> 'outlook' end, 'UNKNOWN')
            as visa,
        coalesce(content ->> 'eligibility', 'UNKNOWN') as requirements
    from shortlist_entries) standing
where standing.tenant_id = e.tenant_id and standing.shortlist_id = e.shortlist_id and standing.rank = e.rank;

update shortlists s set making = jsonb_set(s.making, '{tiers}', case
    when (s.making ->> 'matching')::int = counted.kept then counted.tiers
    else jsonb_build_object('CLOSED', coalesce(s.making -> 'tiers' -> 'CLOSED', '0'::jsonb)) end)
from (
    select l.tenant_id, l.id, count(e.rank) as kept,
        jsonb_build_object(
            'OPEN', count(*) filter (where e.content ->> 'tier' = 'OPEN'),
            'CONDITIONAL', count(*) filter (where e.content ->> 'tier' = 'CONDITIONAL'),
            'UNCLEAR', count(*) filter (where e.content ->> 'tier' = 'UNCLEAR'),
            'CLOSED', count(*) filter (where e.content ->> 'tier' = 'CLOSED')) as tiers
    from shortlists l left join shortlist_entries e on e.tenant_id = l.tenant_id and e.shortlist_id = l.id
    group by l.tenant_id, l.id) counted
where counted.tenant_id = s.tenant_id and counted.id = s.id;
