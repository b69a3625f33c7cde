-- Undoes what an import of programs did, program by program: one that has changed since stays as it is, and so does one
-- that a later file states too or that somebody has said something of.
create temp table undoing on commit drop as
select r.number, r.key, r.subject, r.occurrence, r.outcome, nullif(r.before -> 'program', 'null') as program_before,
    nullif(r.before -> 'source', 'null') as source_before, s.program_id,
    case when s.import_id is distinct from i.import_id then 'a later import said something else'
         when l.key is not null then 'a later import says it too'
         when p.import_id is distinct from i.import_id then 'the program has changed since'
         when r.before ->> 'program' is null and program_in_use(p.id) then 'something has been said of the program since'
    end as blocked
from importing i
join import_rows r on r.tenant_id = i.tenant_id and r.import_id = i.import_id and r.outcome in ('CREATED', 'UPDATED')
left join program_sources s on s.source = i.source and s.code = r.subject and s.occurrence = r.occurrence
left join programs p on p.id = s.program_id
left join stated_later l on l.key = r.key and l.occurrence = r.occurrence;

update undoing u set blocked = 'another row of the same program stays'
where blocked is null and program_id in (select program_id from undoing where blocked is not null);

delete from track_positions t using undoing u where u.blocked is null and t.code = u.subject;

delete from program_codes c using undoing u, importing i
where u.blocked is null and u.outcome = 'CREATED' and c.scheme = i.source and c.code = u.subject;

update program_codes c set (first_season, last_season) = (
    select min(key::int), max(key::int) from jsonb_each(u.source_before -> 'content')
    where key ~ '^\d{4}$' and value ->> 'offered' is not null)
from undoing u where u.blocked is null and u.source_before is not null and c.scheme = 'NRMP' and c.code = u.subject;

insert into track_positions as t (track_id, season, offered, filled, source_type, reference, observed_on, code)
select c.track_id, y.key::int, (y.value ->> 'offered')::int, (y.value ->> 'filled')::int, 'NRMP',
    u.source_before ->> 'reference', (u.source_before ->> 'observed_on')::date, u.subject
from undoing u
join program_codes c on c.scheme = 'NRMP' and c.code = u.subject
cross join lateral jsonb_each(u.source_before -> 'content') y
where u.blocked is null and u.source_before is not null and y.key ~ '^\d{4}$'
on conflict (track_id, season) do nothing;

delete from program_tracks t using undoing u
where u.blocked is null and t.program_id = u.program_id and not t.by_hand
  and not exists (select from program_codes c where c.track_id = t.id)
  and not exists (select from track_positions q where q.track_id = t.id);

delete from program_names n using undoing u, importing i
where u.blocked is null and n.program_id = u.program_id and n.import_id = i.import_id and u.program_before is not null;

update programs p set deleted_at = i.at, acgme_code = null, nrmp_code = null, version = p.version + 1
from importing i where p.id in (select program_id from undoing where blocked is null and program_before is null);

update programs p set name = b.name, institution = b.institution, city = b.city, state = b.state, latitude = b.latitude,
    longitude = b.longitude, acgme_code = b.acgme_code, nrmp_code = b.nrmp_code, import_id = b.import_id,
    version = p.version + 1
from (select distinct on (program_id) program_id, program_before from undoing
      where blocked is null and program_before is not null) u
cross join lateral jsonb_populate_record(null::programs, u.program_before) b
where p.id = u.program_id;

delete from program_sources s using undoing u, importing i
where u.blocked is null and u.source_before is null and s.source = i.source and s.code = u.subject
  and s.occurrence = u.occurrence;

update program_sources s set content = b.content, reference = b.reference, observed_on = b.observed_on, import_id = b.import_id
from undoing u
cross join importing i
cross join lateral jsonb_populate_record(null::program_sources, u.source_before) b
where u.blocked is null and u.source_before is not null and s.source = i.source and s.code = u.subject
  and s.occurrence = u.occurrence;
