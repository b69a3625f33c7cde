-- name: work-out-again
update import_rows set findings = '[]', changes = '[]', before = null, after = null
where tenant_id = :tenant and file_id = :file and action = 'UPDATE'

-- name: take-keys
-- People who share a mailbox stand beside one another. Keys go in one order, as those of a single contact do, so that two writers seldom
-- wait for each other.
insert into contact_keys (tenant_id, owner_id, kind, value, twin, contact_id)
select :tenant, :owner, k.kind, k.value,
    case when row_number() over (partition by k.kind, k.value order by r.number) > 1
        or r.strangers <> '{}' and exists (
            select 1 from contact_keys h where h.tenant_id = :tenant and h.owner_id = :owner
              and h.kind = k.kind and h.value = k.value)
        then r.id else cast('00000000-0000-0000-0000-000000000000' as uuid) end,
    r.id
from import_rows r
join import_keys k on k.tenant_id = :tenant and k.file_id = :file and k.number = r.number
where r.tenant_id = :tenant and r.file_id = :file and r.action = 'CREATE'
order by k.kind, k.value
on conflict do nothing

-- name: yield
with lost as (
    select r.number, r.id, (array_agg(h.contact_id order by h.contact_id))[1] as holder
    from import_rows r
    join import_keys k on k.tenant_id = :tenant and k.file_id = :file and k.number = r.number
    join contact_keys h on h.tenant_id = :tenant and h.owner_id = :owner and h.kind = k.kind and h.value = k.value
        and h.contact_id <> r.id and h.contact_id <> all (r.strangers)
    left join import_rows o on o.tenant_id = :tenant and o.file_id = :file and o.id = h.contact_id
    where o.id is null and r.tenant_id = :tenant and r.file_id = :file and r.action = 'CREATE'
    group by r.number, r.id),
given_back as (
    delete from contact_keys k using lost l where k.tenant_id = :tenant and k.contact_id = l.id)
update import_rows r set action = 'DUPLICATE', contact_id = l.holder,
    findings = jsonb_build_array(jsonb_build_object(
        'reason', 'TAKEN_MEANWHILE', 'detail', 'This person was created in this very moment.'))
from lost l where r.tenant_id = :tenant and r.file_id = :file and r.number = l.number

-- name: create
insert into contacts (tenant_id, id, version, owner_id, created_at, %s)
select :tenant, id, 0, :owner, :now, %s
from import_rows
where tenant_id = :tenant and file_id = :file and action = 'CREATE'
order by number

-- name: update
with written as (
    update contacts c set version = c.version + 1, (%s) = (select %s)
    from import_rows r
    where r.tenant_id = :tenant and r.file_id = :file and r.action = 'UPDATE'
      and c.tenant_id = :tenant and c.owner_id = :owner and c.id = r.contact_id and c.forgotten_at is null
    returning c.id, c.version)
update import_rows r set version_after = w.version
from written w
where r.tenant_id = :tenant and r.file_id = :file and r.action = 'UPDATE' and r.contact_id = w.id

-- name: add-keys
-- One that another contact has stands beside it, as when a contact is changed by hand.
with added as (
    insert into contact_keys (tenant_id, owner_id, kind, value, twin, contact_id)
    select :tenant, :owner, k.kind, k.value,
        case when exists (
            select 1 from contact_keys h where h.tenant_id = :tenant and h.owner_id = :owner
              and h.kind = k.kind and h.value = k.value) then r.contact_id else cast('00000000-0000-0000-0000-000000000000' as uuid) end,
        r.contact_id
    from import_rows r
    join import_keys k on k.tenant_id = :tenant and k.file_id = :file and k.number = r.number
    join contacts c on c.tenant_id = :tenant and c.id = r.contact_id and c.forgotten_at is null
    where r.tenant_id = :tenant and r.file_id = :file and r.action = 'UPDATE'
      and not exists (
          select 1 from contact_keys h where h.tenant_id = :tenant and h.owner_id = :owner
            and h.kind = k.kind and h.value = k.value and h.contact_id = r.contact_id)
    order by k.kind, k.value
    on conflict do nothing
    returning kind, value, contact_id)
update import_keys k set added = true
from import_rows r, added a
where k.tenant_id = :tenant and k.file_id = :file and r.tenant_id = :tenant and r.file_id = :file
  and r.number = k.number and r.action = 'UPDATE' and a.contact_id = r.contact_id and a.kind = k.kind
  and a.value = k.value

-- name: remember-before
update import_rows r set base = k.said, base_observed_on = k.observed_on
from contact_keys k
where r.tenant_id = :tenant and r.file_id = :file and r.action in ('UPDATE', 'UNCHANGED')
  and k.tenant_id = :tenant and k.owner_id = :owner and k.kind = 'ROW' and k.value = r.row_key
  and k.twin = r.contact_id

-- name: remember
insert into contact_keys (tenant_id, owner_id, kind, value, twin, contact_id, said, observed_on)
select distinct on (r.row_key, c.id) :tenant, :owner, 'ROW', r.row_key, c.id, c.id, r.draft, f.observed_on
from import_rows r
join import_files f on f.tenant_id = :tenant and f.id = :file
join contacts c on c.tenant_id = :tenant and c.owner_id = :owner and c.id = coalesce(r.contact_id, r.id)
    and c.deleted_at is null and c.forgotten_at is null
where r.tenant_id = :tenant and r.file_id = :file and r.action in ('CREATE', 'UPDATE', 'UNCHANGED')
order by r.row_key, c.id, r.number
on conflict (tenant_id, owner_id, kind, value, twin) do update
    set said = excluded.said, observed_on = coalesce(excluded.observed_on, contact_keys.observed_on)
    where excluded.observed_on is null or contact_keys.observed_on is null
       or excluded.observed_on >= contact_keys.observed_on

-- name: same-as-deleted
-- A row that names by its id a contact who was deleted is that person again, whatever keys the two have: what silence there was counts.
insert into person_traits (tenant_id, owner_id, contact_id, digest, strength, words)
select :tenant, :owner, m.id, key_digest('CONTACT', cast(o.id as text)), 'PERSONAL', ''
from import_rows r
join contacts o on o.tenant_id = :tenant and o.owner_id = :owner and o.id = r.own_id
    and o.deleted_at is not null and o.merged_into is null and o.forgotten_at is null
cross join lateral (values (o.id), (r.id)) as m (id)
where r.tenant_id = :tenant and r.file_id = :file and r.action = 'CREATE'
on conflict do nothing

-- name: marked
-- Whom the rows that say do-not-contact mean.
select m.contact_id, m.do_not_contact_reason, m.do_not_contact_source, m.do_not_contact_since from (
    select r.number, coalesce(r.contact_id, r.id) as contact_id,
        r.do_not_contact_reason, r.do_not_contact_source, r.do_not_contact_since
    from import_rows r
    where r.tenant_id = :tenant and r.file_id = :file and r.do_not_contact
      and (r.action in ('CREATE', 'UPDATE', 'UNCHANGED') or r.action = 'DUPLICATE' and r.contact_id is not null)
    union
    select r.number, h.contact_id, r.do_not_contact_reason, r.do_not_contact_source, r.do_not_contact_since
    from import_rows r
    join (
        select number, kind, value from import_keys where tenant_id = :tenant and file_id = :file
        union all
        select number, 'ROW', row_key from import_rows where tenant_id = :tenant and file_id = :file) k
        on k.number = r.number
    join contact_keys h on h.tenant_id = :tenant and h.owner_id = :owner and h.kind = k.kind and h.value = k.value
    where r.tenant_id = :tenant and r.file_id = :file and r.do_not_contact and r.action = 'DUPLICATE'
      and h.contact_id <> all (r.strangers)) m
join contacts c on c.tenant_id = :tenant and c.id = m.contact_id and c.owner_id = :owner and c.deleted_at is null
order by m.number
