create temp table if not exists newcomers (family text, program_id uuid) on commit drop;

delete from newcomers;

insert into newcomers (family, program_id)
select family, uuidv7() from judged where program_id is null and action = 'CREATE' group by family;

update judged j set program_id = n.program_id from newcomers n where j.program_id is null and j.family = n.family;

insert into programs (id, version, name, institution, pathway, nrmp_code, city, state, created_at, import_id)
select distinct on (j.program_id) j.program_id, 0, j.content ->> 'name', j.content ->> 'institution', j.content ->> 'pathway',
    j.subject, j.content ->> 'city', j.content ->> 'state', i.at, i.import_id
from judged j join newcomers n using (program_id), importing i where j.action = 'CREATE' order by j.program_id, j.number;

update judged set track_id = uuidv7() where track_id is null and action in ('CREATE', 'UPDATE');

insert into program_tracks (id, program_id, type, label, created_at)
select j.track_id, j.program_id, j.content ->> 'track', j.content ->> 'specialty', i.at
from judged j, importing i where j.action in ('CREATE', 'UPDATE')
on conflict (id) do update
set label = case when program_tracks.by_hand then program_tracks.label else excluded.label end,
    version = program_tracks.version + 1;

insert into program_codes (scheme, code, program_id, track_id, first_season, last_season, source)
select 'NRMP', j.subject, j.program_id, j.track_id, y.first_season, y.last_season, coalesce(j.content ->> 'source', i.reference)
from judged j
cross join importing i
cross join lateral (select min(key::int) as first_season, max(key::int) as last_season
                    from jsonb_each(j.content) where key ~ '^\d{4}$' and value ->> 'offered' is not null) y
where j.action in ('CREATE', 'UPDATE')
on conflict (scheme, code) do update
set track_id = excluded.track_id, first_season = excluded.first_season, last_season = excluded.last_season;

-- Two codes of one track (the code changed with a merger) may speak of one season: what was offered counts. What a curator
-- entered has no code and stays.
insert into track_positions as t (track_id, season, offered, filled, source_type, reference, observed_on, code)
select j.track_id, y.key::int, (y.value ->> 'offered')::int, (y.value ->> 'filled')::int, 'NRMP',
    coalesce(j.content ->> 'source', i.reference), i.observed_on, j.subject
from judged j cross join importing i cross join lateral jsonb_each(j.content) y
where j.action in ('CREATE', 'UPDATE') and y.key ~ '^\d{4}$' and j.prior -> y.key is distinct from y.value
order by j.subject, y.key
on conflict (track_id, season) do update
set offered = excluded.offered, filled = excluded.filled, reference = excluded.reference, observed_on = excluded.observed_on,
    code = excluded.code, version = t.version + 1
where t.code = excluded.code or t.offered is null and t.code is not null;

insert into program_names (program_id, name, source, created_at, import_id)
select distinct on (j.program_id, j.content ->> 'name') j.program_id, j.content ->> 'name',
    coalesce(j.content ->> 'source', i.reference), i.at, i.import_id
from judged j, importing i where j.action in ('CREATE', 'UPDATE') order by j.program_id, j.content ->> 'name', j.number
on conflict do nothing;

-- What a program's first code says describes it, where nobody else has.
update programs p set
    name = case when j.prior is null or p.acgme_code is not null then p.name
                else newly_stated(p.name, j.prior, j.content, 'name') end,
    city = newly_stated(p.city, j.prior, j.content, 'city'),
    state = newly_stated(p.state, j.prior, j.content, 'state'),
    institution = newly_stated(p.institution, j.prior, j.content, 'institution'),
    nrmp_code = coalesce(p.nrmp_code, j.subject)
from judged j where j.action = 'UPDATE' and p.id = j.program_id and coalesce(p.nrmp_code, j.subject) = j.subject;
