-- name: people
-- Who has one of the addresses, or had when it was deleted, and all who are one person with them; each with the name that it had.
with recursive found (id) as (
    (select k.contact_id from contact_keys k
     where k.tenant_id = :tenant and k.owner_id = :owner and k.kind = 'EMAIL' and k.value = any(:addresses)
     union
     select c.id from contacts c
     where c.tenant_id = :tenant and c.owner_id = :owner and c.deleted_at is not null
       and exists (select from addresses_in(c.emails) as a where a = any(:addresses)))
    union
    select n.id from found f
    cross join lateral (
        select c.merged_into as id from contacts c
        where c.tenant_id = :tenant and c.id = f.id and c.merged_into is not null
        union all
        select c.id from contacts c where c.tenant_id = :tenant and c.merged_into = f.id
        union all
        select o.contact_id from contact_persons m
        join contact_persons o on o.tenant_id = m.tenant_id and o.owner_id = m.owner_id and o.person_id = m.person_id
        where m.tenant_id = :tenant and m.owner_id = :owner and m.contact_id = f.id) n)
select c.id, c.name, c.deleted_at is null from contacts c
where c.tenant_id = :tenant and c.owner_id = :owner and c.id in (select id from found) and c.forgotten_at is null
order by c.id for no key update of c

-- name: former
-- Who had one of the addresses and has it no more. It may have been wrong, so they stay.
select count(*) from contacts c
where c.tenant_id = :tenant and c.owner_id = :owner and c.forgotten_at is null and not (c.id = any(:people)) and exists (
    select from person_traits t
    where t.tenant_id = c.tenant_id and t.owner_id = c.owner_id and t.contact_id = c.id
      and t.digest in (select key_digest('EMAIL', a) from unnest(:addresses) as a))

-- name: addresses
-- Those that were asked for, and the others of the people who were found, but for what somebody else has too.
select distinct a.value from (
    select unnest(:addresses) as value
    union all
    select k.value from contact_keys k
    where k.tenant_id = :tenant and k.owner_id = :owner and k.kind = 'EMAIL' and k.contact_id = any(:people)
    union all
    select f from contacts c cross join lateral addresses_in(c.emails) as f
    where c.tenant_id = :tenant and c.owner_id = :owner and c.id = any(:people)) a
where a.value = any(:addresses) or not exists (
    select from contact_keys o
    where o.tenant_id = :tenant and o.owner_id = :owner and o.kind = 'EMAIL' and o.value = a.value
      and not (o.contact_id = any(:people)))

-- name: contacts
update contacts set name = :forgotten, institution = null, department = null, title = null, credentials = null, program_id = null,
    mentor_id = null, emails = '[]', urls = '[]', phones = '[]', orcid = null, npi = null, zone = null, country = null, notes = null,
    tags = '[]', fields = '{}', archived_at = coalesce(archived_at, :now), forgotten_at = :now, version = version + 1
where tenant_id = :tenant and owner_id = :owner and id = any(:people)

-- name: contact_keys
delete from contact_keys
where tenant_id = :tenant and owner_id = :owner
  and (contact_id = any(:people) or kind = 'EMAIL' and value = any(:addresses))

-- name: person_traits
delete from person_traits
where tenant_id = :tenant and owner_id = :owner
  and (contact_id = any(:people) or digest in (select key_digest('EMAIL', a) from unnest(:addresses) as a))

-- name: contact_persons
delete from contact_persons where tenant_id = :tenant and owner_id = :owner and contact_id = any(:people)

-- name: interactions
-- That something passed between the two stays, with its day and what came of it as codes; of others who were there too.
update interactions i set version = i.version + 1,
    outcome = case when n.part then null else i.outcome end,
    next_step = case when n.part then null else i.next_step end,
    subject = case when n.part then null else i.subject end,
    referred_to = case when n.part or n.named then null else i.referred_to end,
    warnings = (
        select coalesce(jsonb_agg(w.warning), '[]') from jsonb_array_elements(i.warnings) as w (warning)
        where not (cast(w.warning ->> 'contactId' as uuid) = any(:people)) and not exists (
            select from unnest(:names) as s (name) where strpos(w.warning ->> 'text', s.name) > 0 or w.warning -> 'names' @> to_jsonb(s.name)))
from (
    select o.id,
        o.contact_ids && :people or o.cc_contact_ids && :people or o.on_behalf_of && :people as part,
        coalesce(cast(o.referred_to ->> 'contactId' as uuid) = any(:people), false) or exists (
            select from addresses_in(o.referred_to) as a where a = any(:addresses)) as named,
        exists (
            select from jsonb_array_elements(o.warnings) as w (warning), unnest(:names) as s (name)
            where strpos(w.warning ->> 'text', s.name) > 0 or w.warning -> 'names' @> to_jsonb(s.name)) as warned
    from interactions o
    where o.tenant_id = :tenant and o.owner_id = :owner) n
where i.tenant_id = :tenant and i.id = n.id and (n.part or n.named or n.warned)

-- name: commitments
update commitments set version = version + 1, what = :forgotten,
    settled_on = case when contact_ids <@ :people then coalesce(settled_on, cast(:now as date)) else settled_on end,
    settlement = case when contact_ids <@ :people then coalesce(settlement, 'DROPPED') else settlement end
where tenant_id = :tenant and owner_id = :owner and contact_ids && :people

-- name: do_not_contacts
update do_not_contacts set version = version + 1, source = null,
    reason = case when lifted_at is null then :why end,
    lift_reason = case when lifted_at is not null then :forgotten end
where tenant_id = :tenant and owner_id = :owner and contact_id = any(:people)

-- name: attentions
update attentions set version = version + 1, reason = null where tenant_id = :tenant and owner_id = :owner and contact_id = any(:people)

-- name: outreach_overrides
update outreach_overrides set version = version + 1, reason = :forgotten
where tenant_id = :tenant and owner_id = :owner and contact_id = any(:people)

-- name: relationships
delete from relationships
where tenant_id = :tenant and owner_id = :owner and (from_contact_id = any(:people) or to_contact_id = any(:people))

-- name: introduction_requests
update introduction_requests set version = version + 1, note = null, program_id = null
where tenant_id = :tenant and owner_id = :owner and (introducer_contact_id = any(:people) or target_contact_id = any(:people))

-- name: merges
delete from merges
where tenant_id = :tenant and owner_id = :owner and (survivor_id = any(:people) or exists (
    select from jsonb_array_elements(losers) as l (loser) where cast(l.loser ->> 'contactId' as uuid) = any(:people))
    or exists (select from addresses_in(fields) as a where a = any(:addresses)))

-- name: distinct_pairs
update distinct_pairs set version = version + 1, reason = null
where tenant_id = :tenant and owner_id = :owner and (contact_id = any(:people) or other_contact_id = any(:people))

-- name: import_rows
-- Of a row that is the person nothing stays but that there was one. It does nothing any more, whether its file is applied or reverted.
with theirs as (
    select r.file_id, r.number from import_rows r
    where r.tenant_id = :tenant and r.owner_id = :owner and r.mail is null
      and (r.contact_id = any(:people) or r.id = any(:people)
          or exists (
              select from import_keys k where k.tenant_id = :tenant and k.file_id = r.file_id and k.number = r.number
                and k.kind = 'EMAIL' and k.value = any(:addresses))
          or not r.keyed and exists (select from addresses_in(r.draft) as a where a = any(:addresses)))),
keys as (
    delete from import_keys k using theirs t where k.tenant_id = :tenant and k.file_id = t.file_id and k.number = t.number)
update import_rows r set name = null, row_key = null, keyed = false, own_id = null, draft = null, remarks = '[]',
    findings = cast(:remark as jsonb), action = 'IGNORED', contact_id = null, matches = '[]', changes = '[]', base = null, before = null,
    after = null, version_after = null, strangers = '{}', do_not_contact = false, do_not_contact_since = null,
    do_not_contact_reason = null, do_not_contact_source = null
from theirs t where r.tenant_id = :tenant and r.file_id = t.file_id and r.number = t.number

-- name: import_messages
-- A message stays for the others whom it names.
with theirs as (
    select r.file_id, r.number from import_rows r
    where r.tenant_id = :tenant and r.owner_id = :owner and r.mail is not null and exists (
        select from addresses_in(r.mail) as a where a = any(:addresses))),
keys as (
    delete from import_keys k using theirs t
    where k.tenant_id = :tenant and k.file_id = t.file_id and k.number = t.number and k.kind = 'EMAIL' and k.value = any(:addresses))
update import_rows r set name = null, findings = r.findings || cast(:remark as jsonb),
    matches = (
        select coalesce(jsonb_agg(m.match), '[]') from jsonb_array_elements(r.matches) as m (match)
        where not exists (select from addresses_in(m.match) as a where a = any(:addresses))),
    mail = (r.mail - 'subject')
        || case when jsonb_typeof(r.mail -> 'people') = 'array' then jsonb_build_object('people', (
            select coalesce(jsonb_agg(p.person order by p.place), '[]')
            from jsonb_array_elements(r.mail -> 'people') with ordinality as p (person, place)
            where not exists (select from addresses_in(p.person) as a where a = any(:addresses)))) else '{}' end
        || case when jsonb_typeof(r.mail #> '{bounce,addresses}') = 'array' then jsonb_build_object('bounce', r.mail -> 'bounce'
            || jsonb_build_object('addresses', (
                select coalesce(jsonb_agg(b.address order by b.place), '[]')
                from jsonb_array_elements(r.mail #> '{bounce,addresses}') with ordinality as b (address, place)
                where not exists (select from addresses_in(b.address) as a where a = any(:addresses))))) else '{}' end,
    -- A notice of addresses of which none is left would be one of all.
    action = case when r.interaction_id is null and r.after is null and jsonb_array_length(coalesce(r.mail #> '{bounce,addresses}', '[]')) > 0
        and not exists (
            select from jsonb_array_elements(r.mail #> '{bounce,addresses}') as b (address)
            where not exists (select from addresses_in(b.address) as a where a = any(:addresses)))
        then 'IGNORED' else r.action end
from theirs t where r.tenant_id = :tenant and r.file_id = t.file_id and r.number = t.number

-- name: idempotent_answers
delete from idempotent_answers a
where a.tenant_id = :tenant and (
    exists (select from unnest(:people) as p (id) where strpos(concat_ws(' ', a.path, a.location, a.body), cast(p.id as text)) > 0)
    or exists (select from unnest(:addresses) as s (address) where strpos(lower(a.body), s.address) > 0))
