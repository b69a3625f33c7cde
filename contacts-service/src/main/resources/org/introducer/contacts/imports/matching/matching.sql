-- name: taken-before
-- This row of this source, word for word, was taken before: whatever was done to its contact since stays.
update import_rows r set action = 'UNCHANGED', contact_id = k.contact_id,
    matches = jsonb_build_array(jsonb_build_object('contactId', k.contact_id, 'kind', 'ROW'))
from (
    select s.number, (array_agg(k.contact_id order by k.contact_id))[1] as contact_id
    from import_rows s
    join contact_keys k on k.tenant_id = :tenant and k.owner_id = :owner and k.kind = 'ROW'
        and k.value = s.row_key and k.said = s.draft
    where s.tenant_id = :tenant and s.file_id = :file and s.action = 'CREATE'
    group by s.number) k
where r.tenant_id = :tenant and r.file_id = :file and r.number = k.number

-- name: namesakes
-- Two rows of a file that are recognised by the same thing and are of two institutions are two people: then the institution tells them
-- apart, but for one that a contact stands for already.
update import_rows r set row_key = r.row_key || '/' || md5(lower(coalesce(r.draft ->> 'institution', '')))
from (
    select row_key from import_rows
    where tenant_id = :tenant and file_id = :file and action = 'CREATE' and not keyed
    group by row_key having count(distinct lower(coalesce(draft ->> 'institution', ''))) > 1) n
where r.tenant_id = :tenant and r.file_id = :file and r.action = 'CREATE' and not r.keyed and r.row_key = n.row_key
  and not exists (
      select 1 from contact_keys k
      where k.tenant_id = :tenant and k.owner_id = :owner and k.kind = 'ROW' and k.value = r.row_key
        and lower(k.said ->> 'institution') = lower(r.draft ->> 'institution'))

-- name: same-person
update import_rows r set action = 'DUPLICATE', findings = jsonb_build_array(jsonb_build_object(
    'reason', 'SAME_PERSON_IN_FILE', 'detail', 'Row ' || a.first || ' of this file is the same person.'))
from (
    select number, min(first) as first
    from (%s) k
    where first < number group by number) a
where r.tenant_id = :tenant and r.file_id = :file and r.number = a.number
  and r.action = 'CREATE'

-- name: same-key
select number, min(number) over (partition by kind, value) as first
from import_keys where tenant_id = :tenant and file_id = :file and kind <> 'EMAIL'

-- name: same-row
-- Whoever has no key is known by the row itself.
select number, first from (
    select number, keyed, min(number) over (partition by row_key) as first
    from import_rows where tenant_id = :tenant and file_id = :file and row_key is not null) s
where not keyed

-- name: held
update import_rows r set
    contact_id = case when cardinality(h.contacts) = 1 then h.contacts[1] end,
    action = case when cardinality(h.contacts) = 1 then 'UPDATE' else 'DUPLICATE' end,
    findings = case when cardinality(h.contacts) = 1 then r.findings else jsonb_build_array(jsonb_build_object(
        'reason', 'SEVERAL_CONTACTS',
        'detail', cardinality(h.contacts) || ' contacts have keys of this row; merge them first.')) end,
    matches = h.matches
from (
    select number, array_agg(distinct contact_id) as contacts,
        jsonb_agg(jsonb_strip_nulls(jsonb_build_object('contactId', contact_id, 'kind', kind, 'value', value))
            order by contact_id, kind, value) as matches
    from (%s) k
    group by number) h
where r.tenant_id = :tenant and r.file_id = :file and r.number = h.number
  and r.action = 'CREATE'

-- name: by-key
select k.number, h.contact_id, k.kind, k.value
from import_keys k
join contact_keys h on h.tenant_id = :tenant and h.owner_id = :owner and h.kind = k.kind and h.value = k.value
join import_rows r on r.tenant_id = :tenant and r.file_id = :file and r.number = k.number
where k.tenant_id = :tenant and k.file_id = :file and h.contact_id <> all (r.strangers)
  -- A row that names a contact of the applicant by its id is that contact, whoever else has one of its keys.
  and not exists (
      select 1 from contacts o where o.tenant_id = :tenant and o.owner_id = :owner and o.id = r.own_id
        and (o.deleted_at is null or o.merged_into is not null))
union
select s.number, c.id, 'ID', null
from import_rows s
join contacts o on o.tenant_id = :tenant and o.owner_id = :owner and o.id = s.own_id
join contacts c on c.tenant_id = o.tenant_id and c.id = coalesce(o.merged_into, o.id) and c.deleted_at is null
where s.tenant_id = :tenant and s.file_id = :file and s.action = 'CREATE'

-- name: by-row
-- The row was taken before and says something else now; a contact with keys of its own is known by those.
select s.number, h.contact_id, 'ROW' as kind, cast(null as text) as value
from import_rows s
join contact_keys h on h.tenant_id = :tenant and h.owner_id = :owner and h.kind = 'ROW' and h.value = s.row_key
where s.tenant_id = :tenant and s.file_id = :file and s.action = 'CREATE' and h.contact_id <> all (s.strangers)
  and (not s.keyed or h.contact_id not in (
      select o.contact_id from contact_keys o
      where o.tenant_id = :tenant and o.owner_id = :owner and o.kind <> 'ROW'))

-- name: without-day
-- A row whose day nobody can tell (undated in its key), and a contact that came with or without one: known by name and company within one
-- source.
select s.number, h.contact_id, 'ROW' as kind, cast(null as text) as value
from import_rows s
join contact_keys h on h.tenant_id = :tenant and h.owner_id = :owner and h.kind = 'ROW'
    and split_part(h.value, ':', 1) = split_part(s.row_key, ':', 1)
    and lower(h.said ->> 'name') = lower(s.draft ->> 'name')
    and lower(coalesce(h.said ->> 'institution', '')) = lower(coalesce(s.draft ->> 'institution', ''))
where s.tenant_id = :tenant and s.file_id = :file and s.action = 'CREATE' and not s.keyed
  and (s.row_key like '%:undated-%' or h.value like '%:undated-%')

-- name: same-contact
update import_rows r set action = 'DUPLICATE', findings = jsonb_build_array(jsonb_build_object(
    'reason', 'SAME_CONTACT_IN_FILE', 'detail', 'Row ' || a.first || ' of this file is about the same contact.'))
from (
    select number, min(number) over (partition by contact_id) as first
    from import_rows
    where tenant_id = :tenant and file_id = :file and contact_id is not null
      and (action = 'UPDATE' or action = 'UNCHANGED')) a
where r.tenant_id = :tenant and r.file_id = :file and r.number = a.number and a.first < r.number
  and r.action = 'UPDATE'

-- name: not-to-be-written-to
update import_rows r set findings = r.findings || jsonb_build_array(jsonb_build_object(
    'reason', 'DO_NOT_CONTACT', 'detail', 'Do-not-contact was set when this person was deleted, and comes back.'))
from (
    select distinct s.number
    from do_not_contact_keys b
    join (
        select number, key_digest('ROW', row_key) as digest
        from import_rows
        where tenant_id = :tenant and file_id = :file and action = 'CREATE'
        union all
        select k.number, key_digest(k.kind, k.value)
        from import_keys k
        where k.tenant_id = :tenant and k.file_id = :file) s on s.digest = b.digest
    where b.tenant_id = :tenant and b.owner_id = :owner) a
where r.tenant_id = :tenant and r.file_id = :file and r.number = a.number
  and r.action = 'CREATE'

-- name: forgotten
-- A row that names by its id what is left of somebody who asked to be forgotten: nothing of it is kept, as of rows that were there before.
with gone as materialized (
    select id from contacts where tenant_id = :tenant and owner_id = :owner and forgotten_at is not null),
theirs as (
    select number from import_rows
    where tenant_id = :tenant and file_id = :file
      and (contact_id in (select id from gone) or own_id in (select id from gone))),
keys as (
    delete from import_keys k using theirs t where k.tenant_id = :tenant and k.file_id = :file and k.number = t.number)
update import_rows r set name = null, row_key = null, keyed = false, own_id = null, draft = null, remarks = '[]',
    findings = jsonb_build_array(jsonb_build_object(
        'reason', 'FORGOTTEN', 'detail', 'The contact is somebody who asked to be forgotten.')),
    action = 'IGNORED', contact_id = null, matches = '[]', changes = '[]', base = null, before = null, after = null,
    version_after = null, strangers = '{}', do_not_contact = false, do_not_contact_since = null, do_not_contact_reason = null,
    do_not_contact_source = null
from theirs t where r.tenant_id = :tenant and r.file_id = :file and r.number = t.number
