with newcomers as materialized (select subject, uuidv7() as id from judged where program_id is null group by subject)
update judged j set program_id = n.id from newcomers n where j.program_id is null and j.subject = n.subject;

insert into programs (id, version, name, pathway, acgme_code, city, state, latitude, longitude, created_at, import_id)
select j.program_id, 0, j.content ->> 'name', j.content ->> 'pathway', j.subject, j.content ->> 'city', j.content ->> 'state',
    (j.content ->> 'latitude')::float8, (j.content ->> 'longitude')::float8, i.at, i.import_id
from judged j, importing i where j.action = 'CREATE' order by j.number;

insert into program_codes (scheme, code, program_id, source)
select distinct on (j.subject) 'ACGME', j.subject, j.program_id, coalesce(j.content ->> 'source', i.reference)
from judged j, importing i where j.action <> 'UNCHANGED' order by j.subject, j.number
on conflict do nothing;

insert into program_names (program_id, name, source, created_at, import_id)
select distinct on (j.program_id, j.content ->> 'name') j.program_id, j.content ->> 'name',
    coalesce(j.content ->> 'source', i.reference), i.at, i.import_id
from judged j, importing i where j.action <> 'UNCHANGED' order by j.program_id, j.content ->> 'name', j.number
on conflict do nothing;

-- The directory takes what the file says anew; where the file says what it said before, a curator's correction stays.
update programs p set
    name = case when j.prior is null then p.name else newly_stated(p.name, j.prior, j.content, 'name') end,
    city = newly_stated(p.city, j.prior, j.content, 'city'),
    state = newly_stated(p.state, j.prior, j.content, 'state'),
    latitude = newly_stated(p.latitude::text, j.prior, j.content, 'latitude')::float8,
    longitude = newly_stated(p.longitude::text, j.prior, j.content, 'longitude')::float8,
    acgme_code = coalesce(p.acgme_code, j.subject)
from judged j where j.action = 'UPDATE' and j.occurrence = 1 and p.id = j.program_id;
