-- Takes back what an import said of programs: what other files say of the same fields counts again, a field that a person has
-- changed since stays, and so does a program that others have said something of.
create temp table undoing on commit drop as
select r.number, r.key, r.subject, r.occurrence, r.action, s.program_id, s.content as before, s.base,
    content_of(i.source, r.subject, r.occurrence, null, null, i.import_id) as after,
    exists (select from program_statements o where o.source = i.source and o.code = r.subject and o.occurrence = r.occurrence
        and o.import_id <> i.import_id) as stated_elsewhere,
    null::text as outcome, '[]'::jsonb as reasons
from importing i
join import_rows r on r.tenant_id = i.tenant_id and r.import_id = i.import_id and r.action in ('CREATE', 'UPDATE', 'UNCHANGED')
join program_statements t on t.source = i.source and t.code = r.subject and t.occurrence = r.occurrence and t.import_id = i.import_id
join program_sources s on s.source = i.source and s.code = r.subject and s.occurrence = r.occurrence;

update undoing u set outcome = 'KEPT', reasons = jsonb_build_array(jsonb_build_object('reason', k.reason, 'detail', k.detail))
from programs p, importing i, lateral (values
    (1, p.import_id is null, 'CHANGED_SINCE', 'A person has changed the program since; it stays.'),
    (2, program_in_use(p.id), 'IN_USE', 'Something has been said of the program since; it stays.'),
    (3, exists (select from program_sources s join program_statements o using (source, code, occurrence)
        where s.program_id = p.id and o.import_id <> i.import_id), 'STATED_ELSEWHERE', 'Another import speaks of the program; it stays.')
    ) k (place, holds, reason, detail)
where p.id = u.program_id and not u.stated_elsewhere and u.base is null and k.holds;

update undoing u set outcome = 'KEPT',
    reasons = '[{"reason": "SAME_PROGRAM", "detail": "Another row of the same program stays."}]'
where outcome is null and not stated_elsewhere and base is null
  and program_id in (select program_id from undoing where outcome = 'KEPT');

-- Fields that somebody has changed since.
update undoing u set reasons = (
    select coalesce(jsonb_agg(jsonb_build_object('reason', 'CHANGED_SINCE', 'column', f.field,
        'detail', 'A person has changed this field since; it stays.') order by f.field), '[]')
    from programs p, lateral (values ('name', p.name), ('institution', p.institution), ('city', p.city), ('state', p.state),
        ('latitude', p.latitude::text), ('longitude', p.longitude::text)) f (field, now)
    where p.id = u.program_id and u.before ->> f.field is distinct from u.after ->> f.field
      and f.now is distinct from u.before ->> f.field
      and f.now is distinct from coalesce(u.after ->> f.field, u.base ->> f.field))
where outcome is null and occurrence = 1 and (stated_elsewhere or base is not null)
  and exists (select from programs p where p.id = u.program_id and u.subject in (p.acgme_code, p.nrmp_code));

update programs p set
    name = case when p.name = u.before ->> 'name' then coalesce(u.after ->> 'name', u.base ->> 'name', p.name) else p.name end,
    institution = case when p.institution = u.before ->> 'institution'
        then coalesce(u.after ->> 'institution', u.base ->> 'institution') else p.institution end,
    city = case when p.city = u.before ->> 'city' then coalesce(u.after ->> 'city', u.base ->> 'city') else p.city end,
    state = case when p.state = u.before ->> 'state' then coalesce(u.after ->> 'state', u.base ->> 'state') else p.state end,
    latitude = case when p.latitude::text = u.before ->> 'latitude'
        then coalesce(u.after ->> 'latitude', u.base ->> 'latitude')::float8 else p.latitude end,
    longitude = case when p.longitude::text = u.before ->> 'longitude'
        then coalesce(u.after ->> 'longitude', u.base ->> 'longitude')::float8 else p.longitude end,
    acgme_code = case when u.stated_elsewhere or i.source <> 'ACGME' then p.acgme_code else u.base ->> 'acgme_code' end,
    nrmp_code = case when u.stated_elsewhere or i.source <> 'NRMP' then p.nrmp_code else u.base ->> 'nrmp_code' end
from undoing u, importing i
where p.id = u.program_id and u.outcome is null and u.occurrence = 1 and u.subject in (p.acgme_code, p.nrmp_code)
  and u.before is distinct from u.after and (u.stated_elsewhere or u.base is not null);

delete from program_statements t using undoing u, importing i
where u.outcome is null and t.source = i.source and t.code = u.subject and t.occurrence = u.occurrence and t.import_id = i.import_id;

delete from track_positions t using undoing u
where u.outcome is null and t.code = u.subject and u.before ? t.season::text and not u.after ? t.season::text;

update track_positions t set offered = (u.after -> t.season::text ->> 'offered')::int,
    filled = (u.after -> t.season::text ->> 'filled')::int, version = t.version + 1,
    (reference, observed_on) = (select o.reference, o.observed_on from program_statements o
        where o.source = 'NRMP' and o.code = u.subject and o.stated ? t.season::text
        order by o.observed_on desc, o.stated_at desc limit 1)
from undoing u
where u.outcome is null and t.code = u.subject and u.after ? t.season::text
  and u.after -> t.season::text is distinct from u.before -> t.season::text;

delete from program_codes c using undoing u, importing i
where u.outcome is null and not u.stated_elsewhere and c.scheme = i.source and c.code = u.subject
  and u.subject is distinct from u.base ->> 'acgme_code' and u.subject is distinct from u.base ->> 'nrmp_code';

update program_codes c set (first_season, last_season) = (
    select min(key::int), max(key::int) from jsonb_each(u.after) where key ~ '^\d{4}$' and value ->> 'offered' is not null)
from undoing u where u.outcome is null and u.stated_elsewhere and c.scheme = 'NRMP' and c.code = u.subject;

-- Whoever has read a program of which something goes, its tracks among it, holds a stale version.
with gone as (
    delete from program_tracks t using undoing u
    where u.outcome is null and t.program_id = u.program_id and not t.by_hand
      and not exists (select from program_codes c where c.track_id = t.id)
      and not exists (select from track_positions q where q.track_id = t.id)
    returning t.program_id)
update programs p set version = p.version + 1
where p.id in (
    select program_id from gone
    union select program_id from undoing where outcome is null and before is distinct from after);

delete from program_names n using undoing u, importing i
where u.outcome is null and n.program_id = u.program_id and n.import_id = i.import_id
  and not exists (select from program_sources s join program_statements o using (source, code, occurrence)
      where s.program_id = n.program_id and o.stated ->> 'name' = n.name);

update programs p set deleted_at = i.at, acgme_code = null, nrmp_code = null, version = p.version + 1
from importing i
where p.id in (select program_id from undoing where outcome is null and not stated_elsewhere and base is null);

delete from program_sources s using undoing u, importing i
where u.outcome is null and not u.stated_elsewhere and s.source = i.source and s.code = u.subject and s.occurrence = u.occurrence;

update program_sources s set content = u.after, (reference, observed_on, import_id) = (
    select o.reference, o.observed_on, o.import_id from program_statements o
    where o.source = s.source and o.code = s.code and o.occurrence = s.occurrence
    order by o.observed_on desc, o.stated_at desc limit 1)
from undoing u, importing i
where u.outcome is null and u.stated_elsewhere and s.source = i.source and s.code = u.subject and s.occurrence = u.occurrence;

update undoing set
    outcome = case when reasons <> '[]' then 'KEPT' when not stated_elsewhere or before <> after then 'REVERTED'
        when action in ('CREATE', 'UPDATE') then 'KEPT' end,
    reasons = case when reasons = '[]' and stated_elsewhere and before = after and action in ('CREATE', 'UPDATE')
        then '[{"reason": "STATED_ELSEWHERE", "detail": "Another file says the same, or something newer, and stays."}]'
        else reasons end
where outcome is null;
