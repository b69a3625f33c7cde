-- name: same-message
-- A message that is in two folders is the one that can be used.
update import_rows r set action = 'DUPLICATE', findings = jsonb_build_array(jsonb_build_object(
    'reason', 'SAME_MESSAGE_IN_FILE', 'detail', 'Row ' || a.first || ' of this file is the same message.'))
from (
    select number, min(number) over (partition by row_key) as first
    from import_rows where tenant_id = :tenant and file_id = :file and action = 'CREATE') a
where r.tenant_id = :tenant and r.file_id = :file and r.number = a.number and a.first < r.number

-- name: threads
-- The thread of a message is the id of the one with which it began: as it says itself, else as the messages say that it answers.
with recursive up as (
    select number, row_key as id, mail ->> 'parent' as parent, mail ->> 'root' as root, 0 as steps
    from import_rows where tenant_id = :tenant and file_id = :file and mail is not null
    union all
    select u.number, p.row_key, p.mail ->> 'parent', p.mail ->> 'root', u.steps + 1
    from up u
    join lateral (
        select row_key, mail from import_rows p
        where p.tenant_id = :tenant and p.file_id = :file and p.row_key = u.parent and p.mail is not null
        order by number limit 1) p on true
    where u.root is null and u.steps < 50),
top as (
    select distinct on (number) number, id, parent, root from up order by number, steps desc)
update import_rows r set thread_id = coalesce(t.root, i.thread_id, t.parent, t.id)
from top t
left join interactions i on i.tenant_id = :tenant and i.owner_id = :owner and i.message_id = t.parent and t.root is null
where r.tenant_id = :tenant and r.file_id = :file and r.number = t.number

-- name: open
select number, cast(mail as text), action from import_rows
where tenant_id = :tenant and file_id = :file and number > :last and mail is not null and action in ('CREATE', 'UPDATE')
  and coalesce(mail -> 'bounce', 'null') = 'null'
order by number limit :most

-- name: notices
select number, cast(mail as text), action from import_rows
where tenant_id = :tenant and file_id = :file and number > :last and mail -> 'bounce' <> 'null'
  and action in ('CREATE', 'UPDATE', 'IGNORED')
order by number limit :most

-- name: people
-- Whose addresses the rows have.
select k.number, k.value, c.id, coalesce(m.person_id, c.id), c.name, c.kind, to_char(c.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
from import_keys k
join contact_keys h on h.tenant_id = :tenant and h.owner_id = :owner and h.kind = k.kind and h.value = k.value
join contacts c on c.tenant_id = :tenant and c.owner_id = :owner and c.id = h.contact_id and c.deleted_at is null
left join contact_persons m on m.tenant_id = :tenant and m.owner_id = :owner and m.contact_id = c.id
where k.tenant_id = :tenant and k.file_id = :file and k.number between :first and :last
order by k.number, k.value, c.id

-- name: recorded
select i.id, i.message_id, i.direction, i.status, i.deleted_at is not null, to_char(i.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    cast(array_to_json(i.contact_ids) as text), cast(array_to_json(i.cc_contact_ids) as text),
    cast(array_to_json(i.on_behalf_of) as text), cast(array_to_json(i.settled_contact_ids) as text)
from interactions i
where i.tenant_id = :tenant and i.owner_id = :owner and i.message_id = any(:messages)
  -- What a revert deleted was never recorded.
  and (i.deleted_at is null or i.deleted_at is distinct from i.reverted_at)

-- name: logged
-- E-mails that were recorded by hand and may be messages of the file, of one direction and day. Only an absence is an automatic reply.
select r.number, i.id,
    cast(array_to_json(array(
        select coalesce(m.person_id, t.id) from unnest(i.contact_ids) as t (id)
        left join contact_persons m on m.tenant_id = :tenant and m.owner_id = :owner and m.contact_id = t.id)) as text),
    cast(array_to_json(i.contact_ids) as text), cast(array_to_json(i.cc_contact_ids) as text),
    cast(array_to_json(i.on_behalf_of) as text), i.status
from import_rows r
join interactions i on i.tenant_id = :tenant and i.owner_id = :owner and i.kind = 'EMAIL' and i.message_id is null
    and i.deleted_at is null and i.status <> 'DRAFT' and i.direction = r.mail ->> 'direction'
    and i.occurred_at between cast(r.mail ->> 'occurredAt' as timestamptz) - interval '2 days'
        and cast(r.mail ->> 'occurredAt' as timestamptz) + interval '2 days'
    and cast(i.occurred_at at time zone :zone as date)
        = cast(cast(r.mail ->> 'occurredAt' as timestamptz) at time zone :zone as date)
    and (not cast(r.mail ->> 'away' as boolean) or coalesce(i.reaction, 'OUT_OF_OFFICE') = 'OUT_OF_OFFICE')
where r.tenant_id = :tenant and r.file_id = :file and r.number between :first and :last and r.mail is not null
  and r.action in ('CREATE', 'UPDATE') and coalesce(r.mail -> 'bounce', 'null') = 'null'
order by r.number, i.id

-- name: addresses
-- To which addresses of whom recorded messages went, and where no import says so any more, all that the contact has.
with named as (
    select distinct o.row_key as message, e.one ->> 'contactId' as contact, e.one ->> 'value' as value
    from import_rows o
    cross join lateral jsonb_array_elements(o.matches) as e (one)
    where o.tenant_id = :tenant and o.owner_id = :owner and o.row_key = any(:messages) and o.mail is not null
      and e.one ->> 'kind' = 'EMAIL')
select message, contact, value from named
union
select i.message_id, cast(k.contact_id as text), k.value
from interactions i
join contact_keys k on k.tenant_id = :tenant and k.owner_id = :owner and k.kind = 'EMAIL'
    and k.contact_id = any(i.contact_ids || i.cc_contact_ids)
where i.tenant_id = :tenant and i.owner_id = :owner and i.message_id = any(:messages)
  and not exists (
      select 1 from named n where n.message = i.message_id and n.contact = cast(k.contact_id as text))

-- name: staged
-- Messages of the file that a notice is about.
select number, row_key, action, cast(mail as text), cast(matches as text), cast(before as text), cast(after as text) from import_rows
where tenant_id = :tenant and file_id = :file and row_key = any(:messages) and action in ('CREATE', 'UPDATE')
  and after is not null and coalesce(mail -> 'bounce', 'null') = 'null'

-- name: decided
update import_rows r set action = d.action, interaction_id = d.interaction, changes = cast(d.changes as jsonb),
    findings = cast(d.findings as jsonb), matches = cast(d.matches as jsonb),
    before = cast(d.before as jsonb), after = cast(d.after as jsonb)
from unnest(cast(:numbers as int[]), cast(:actions as text[]), cast(:interactions as uuid[]), cast(:changes as text[]),
    cast(:findings as text[]), cast(:matches as text[]), cast(:befores as text[]), cast(:afters as text[]))
    as d (number, action, interaction, changes, findings, matches, before, after)
where r.tenant_id = :tenant and r.file_id = :file and r.number = d.number

-- name: returned
-- What a notice says of another row of the file.
update import_rows r set action = d.action, changes = cast(d.changes as jsonb), after = cast(d.after as jsonb),
    findings = r.findings || cast(d.findings as jsonb)
from unnest(cast(:numbers as int[]), cast(:actions as text[]), cast(:changes as text[]), cast(:findings as text[]),
    cast(:afters as text[])) as d (number, action, changes, findings, after)
where r.tenant_id = :tenant and r.file_id = :file and r.number = d.number

-- name: replaced
-- What a revert deleted, and this file records anew.
with gone as (
    delete from interactions i using import_rows r
    where r.tenant_id = :tenant and r.file_id = :file and r.action = 'CREATE' and r.after is not null
      and i.tenant_id = :tenant and i.owner_id = :owner and i.message_id = r.mail ->> 'messageId'
      and i.deleted_at = i.reverted_at
    returning i.id)
delete from participations p using gone g
where p.tenant_id = :tenant and p.interaction_id = g.id

-- name: create
insert into interactions (tenant_id, id, version, owner_id, recorded_by, kind, direction, status, occurred_at,
    contact_ids, cc_contact_ids, purpose, expects_reply, reaction, passive, message_id, thread_id, subject, answers_message, created_at,
    settled_contact_ids)
select :tenant, r.id, 0, :owner, :by, 'EMAIL', r.mail ->> 'direction', r.after ->> 'status',
    cast(r.mail ->> 'occurredAt' as timestamptz),
    array(select cast(jsonb_array_elements_text(r.after -> 'contactIds') as uuid)),
    array(select cast(jsonb_array_elements_text(r.after -> 'ccContactIds') as uuid)),
    case when r.mail ->> 'direction' = 'OUTGOING' then 'ASK' end,
    r.mail ->> 'direction' = 'OUTGOING',
    case when r.mail ->> 'direction' = 'OUTGOING' then null
        when cast(r.mail ->> 'away' as boolean) then 'OUT_OF_OFFICE'
        when not cast(r.mail ->> 'copied' as boolean) then 'NOT_SAID' end,
    cast(r.mail ->> 'copied' as boolean) and not cast(r.mail ->> 'away' as boolean),
    r.mail ->> 'messageId', r.thread_id, r.mail ->> 'subject', r.mail ->> 'parent', :now,
    case when jsonb_typeof(r.after -> 'settled') = 'array'
        then array(select cast(jsonb_array_elements_text(r.after -> 'settled') as uuid)) end
from import_rows r
where r.tenant_id = :tenant and r.file_id = :file and r.action = 'CREATE' and r.after is not null
order by r.number

-- name: update
with written as (
    update interactions i set version = i.version + 1, status = r.after ->> 'status',
        contact_ids = array(select cast(jsonb_array_elements_text(r.after -> 'contactIds') as uuid)),
        cc_contact_ids = array(select cast(jsonb_array_elements_text(r.after -> 'ccContactIds') as uuid)),
        settled_contact_ids = case when jsonb_typeof(r.after -> 'settled') = 'array'
            then array(select cast(jsonb_array_elements_text(r.after -> 'settled') as uuid)) end,
        message_id = coalesce(i.message_id, r.after ->> 'messageId'),
        thread_id = case when i.message_id is null then r.thread_id else i.thread_id end,
        subject = case when i.message_id is null then r.mail ->> 'subject' else i.subject end
    from import_rows r
    where r.tenant_id = :tenant and r.file_id = :file and r.action = 'UPDATE'
      and i.tenant_id = :tenant and i.owner_id = :owner and i.id = r.interaction_id
    returning i.id, i.version)
update import_rows r set version_after = w.version
from written w
where r.tenant_id = :tenant and r.file_id = :file and r.action = 'UPDATE' and r.interaction_id = w.id

-- name: answers
-- What is an answer to a message that is recorded says so; one that came as a copy is then an answer as well.
update interactions i set answers_id = p.id,
    passive = i.passive and p.direction <> 'OUTGOING',
    reaction = case when i.passive and p.direction = 'OUTGOING' then 'NOT_SAID' else i.reaction end
from import_rows r
join interactions p on p.tenant_id = :tenant and p.owner_id = :owner and p.message_id = r.mail ->> 'parent'
    and p.deleted_at is null
where r.tenant_id = :tenant and r.file_id = :file and r.action = 'CREATE'
  and i.tenant_id = :tenant and i.id = r.id and p.id <> i.id

-- name: answered
-- What is recorded already and answers a message of this file says so as well.
update interactions i set answers_id = p.id,
    passive = i.passive and p.direction <> 'OUTGOING',
    reaction = case when i.passive and p.direction = 'OUTGOING' then coalesce(i.reaction, 'NOT_SAID') else i.reaction end
from import_rows r
join interactions p on p.tenant_id = :tenant and p.owner_id = :owner and p.id = coalesce(r.interaction_id, r.id)
    and p.message_id = r.row_key and p.deleted_at is null
where r.tenant_id = :tenant and r.file_id = :file and r.action in ('CREATE', 'UPDATE') and r.after is not null
  and i.tenant_id = :tenant and i.owner_id = :owner and i.answers_message = r.row_key and i.answers_id is null
  and i.deleted_at is null and p.id <> i.id

-- name: parts-gone
delete from participations p using import_rows r
where r.tenant_id = :tenant and r.file_id = :file and r.action = 'UPDATE'
  and p.tenant_id = :tenant and p.interaction_id = r.interaction_id

-- name: parts
insert into participations (tenant_id, id, owner_id, contact_id, interaction_id, part, kind, direction, occurred_at)
select distinct on (i.id, n.contact_id)
    i.tenant_id, uuidv7(), i.owner_id, n.contact_id, i.id, n.part, i.kind, i.direction, i.occurred_at
from import_rows r
join interactions i on i.tenant_id = :tenant and i.owner_id = :owner and i.id = coalesce(r.interaction_id, r.id)
    and i.deleted_at is null
cross join lateral (
    select t.id, 'TO', 1 from unnest(i.contact_ids) as t (id)
    union all
    select b.id, 'REPRESENTED', 2 from unnest(i.on_behalf_of) as b (id)
    union all
    select c.id, 'CC', 3 from unnest(i.cc_contact_ids) as c (id)) as n (contact_id, part, weight)
where r.tenant_id = :tenant and r.file_id = :file and r.action = any(string_to_array('%s', ',')) and r.after is not null
order by i.id, n.contact_id, n.weight

-- name: touched
-- Whose history is another now, also of those whose answer was recorded before what it answers.
select distinct cast(n.id as uuid) from import_rows r
cross join lateral (
    select jsonb_array_elements_text(r.after -> 'contactIds')
    union select jsonb_array_elements_text(r.after -> 'ccContactIds')
    union select jsonb_array_elements_text(r.before -> 'contactIds')
    union select jsonb_array_elements_text(r.before -> 'ccContactIds')
    union select cast(unnest(a.contact_ids) as text) from interactions a
        where a.tenant_id = :tenant and a.owner_id = r.owner_id and a.answers_message = r.row_key) as n (id)
where r.tenant_id = :tenant and r.file_id = :file and r.action in ('CREATE', 'UPDATE') and r.after is not null
order by 1

-- name: hold
select i.id from import_rows r
join interactions i on i.tenant_id = :tenant and i.owner_id = :owner and i.id = coalesce(r.interaction_id, r.id)
where r.tenant_id = :tenant and r.file_id = :file and r.action in ('CREATE', 'UPDATE') and r.after is not null
order by i.id for no key update of i

-- name: keep
-- What was changed or answered by hand since, or by an import that was not reverted, stays. Each import that changed it, and each that was
-- reverted, made one version. To be run until it finds no more: what is kept is an answer that keeps what it answers.
with state as (
    select r.number, r.action, r.version_after, i.id, i.version,
        count(l.number) filter (where l.outcome is distinct from 'REVERTED') as standing,
        count(l.number) + count(l.number) filter (where l.outcome = 'REVERTED') as versions
    from import_rows r
    join interactions i on i.tenant_id = :tenant and i.owner_id = :owner and i.id = coalesce(r.interaction_id, r.id)
        and i.deleted_at is null
    left join import_rows l on l.tenant_id = :tenant and l.interaction_id = i.id
        and l.version_after > coalesce(r.version_after, 0)
    where r.tenant_id = :tenant and r.file_id = :file and r.action in ('CREATE', 'UPDATE') and r.after is not null
    group by r.number, r.action, r.version_after, i.id, i.version)
update import_rows r set outcome = 'KEPT', findings = r.findings || jsonb_build_array(case
    when s.standing > 0 then jsonb_build_object(
        'reason', 'UPDATED_BY_LATER_IMPORT', 'detail', 'A later import changed the interaction; revert that import first.')
    else jsonb_build_object(
        'reason', 'CHANGED_SINCE', 'detail', 'The interaction was changed, answered or used since the import and stays.') end)
from state s
where r.tenant_id = :tenant and r.file_id = :file and r.number = s.number and r.outcome is null
  and (s.standing > 0 or s.version <> coalesce(s.version_after, 0) + s.versions
    or s.action = 'CREATE' and exists (
        select 1 from interactions a
        where a.tenant_id = :tenant and a.owner_id = :owner and a.answers_id = s.id and a.deleted_at is null
          and not exists (
              select 1 from import_rows o
              where o.tenant_id = :tenant and o.file_id = :file and o.action = 'CREATE' and o.id = a.id
                and o.outcome is null))
    or s.action = 'CREATE' and exists (
        select 1 from commitments m
        where m.tenant_id = :tenant and m.interaction_id = s.id and m.deleted_at is null)
    or s.action = 'CREATE' and exists (
        select 1 from introduction_requests q
        where q.tenant_id = :tenant and q.interaction_id = s.id and q.deleted_at is null))

-- name: undo
update import_rows set outcome = 'REVERTED'
where tenant_id = :tenant and file_id = :file and action in ('CREATE', 'UPDATE') and after is not null and outcome is null

-- name: delete
-- Told from what the applicant deleted, so that the file can be imported again.
update interactions i set deleted_at = coalesce(i.deleted_at, :now), version = i.version + 1,
    reverted_at = case when i.deleted_at is null then :now else i.reverted_at end
from import_rows r
where r.tenant_id = :tenant and r.file_id = :file and r.action = 'CREATE' and r.outcome = 'REVERTED'
  and i.tenant_id = :tenant and i.owner_id = :owner and i.id = r.id

-- name: restore
update interactions i set version = i.version + 1, status = r.before ->> 'status',
    contact_ids = array(select cast(jsonb_array_elements_text(r.before -> 'contactIds') as uuid)),
    cc_contact_ids = array(select cast(jsonb_array_elements_text(r.before -> 'ccContactIds') as uuid)),
    settled_contact_ids = case when jsonb_typeof(r.before -> 'settled') = 'array'
        then array(select cast(jsonb_array_elements_text(r.before -> 'settled') as uuid)) end,
    message_id = case when n.linked then null else i.message_id end,
    thread_id = case when n.linked then null else i.thread_id end,
    subject = case when n.linked then null else i.subject end
from import_rows r
cross join lateral (
    select r.before ->> 'messageId' is null and r.after ->> 'messageId' is not null) as n (linked)
where r.tenant_id = :tenant and r.file_id = :file and r.action = 'UPDATE' and r.outcome = 'REVERTED'
  and i.tenant_id = :tenant and i.owner_id = :owner and i.id = r.interaction_id and i.deleted_at is null

-- name: parts-deleted
update participations p set deleted_at = :now
from import_rows r
where r.tenant_id = :tenant and r.file_id = :file and r.action = 'CREATE' and r.outcome = 'REVERTED'
  and p.tenant_id = :tenant and p.interaction_id = r.id and p.deleted_at is null
