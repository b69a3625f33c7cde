-- name: forget
update import_rows set strangers = '{}', findings = '[]'
where tenant_id = :tenant and file_id = :file and action = 'CREATE' and findings <> '[]'

-- name: other-name
-- Contacts that have an address of a row, another name, and nothing else by which the row is recognised.
select distinct r.number, h.contact_id, r.draft ->> 'name' as theirs, c.name as mine
from import_rows r
join import_keys k on k.tenant_id = :tenant and k.file_id = :file and k.number = r.number and k.kind = 'EMAIL'
join contact_keys h on h.tenant_id = :tenant and h.owner_id = :owner and h.kind = k.kind and h.value = k.value
join contacts c on c.tenant_id = :tenant and c.id = h.contact_id
where r.tenant_id = :tenant and r.file_id = :file and r.action = 'CREATE'
  and lower(c.name) <> lower(r.draft ->> 'name') and r.own_id is distinct from c.id
  and not exists (
      select 1 from contact_keys o
      where o.tenant_id = :tenant and o.owner_id = :owner and o.contact_id = c.id and o.kind = 'ROW'
        and o.value = r.row_key)
  and not exists (
      select 1 from contact_keys o
      join import_keys i on i.tenant_id = :tenant and i.file_id = :file and i.number = r.number
          and i.kind = o.kind and i.value = o.value
      where o.tenant_id = :tenant and o.owner_id = :owner and o.contact_id = c.id and o.kind <> 'EMAIL')
order by r.number

-- name: strangers
update import_rows r set strangers = s.contacts, findings = jsonb_build_array(jsonb_build_object(
    'reason', 'SHARED_ADDRESS', 'field', 'emails',
    'detail', 'Another contact with another name has this address: ' || s.names || '.'))
from (
    select u.number, array_agg(u.contact) as contacts, string_agg(distinct u.name, ', ') as names
    from unnest(cast(:numbers as int[]), cast(:contacts as uuid[]), cast(:names as text[])) as u (number, contact, name)
    group by u.number) s
where r.tenant_id = :tenant and r.file_id = :file and r.number = s.number

-- name: together
-- Rows of the file that have an address in common, address by address.
select k.value, k.number, r.draft ->> 'name'
from (
    select value, number, count(*) over (partition by value) as rows
    from import_keys where tenant_id = :tenant and file_id = :file and kind = 'EMAIL') k
join import_rows r on r.tenant_id = :tenant and r.file_id = :file and r.number = k.number and r.action = 'CREATE'
where k.rows > 1 order by k.value, k.number

-- name: same-person
update import_rows r set action = 'DUPLICATE', findings = jsonb_build_array(jsonb_build_object(
    'reason', 'SAME_PERSON_IN_FILE', 'detail', 'Row ' || u.first || ' of this file is the same person.'))
from unnest(cast(:numbers as int[]), cast(:firsts as int[])) as u (number, first)
where r.tenant_id = :tenant and r.file_id = :file and r.number = u.number and r.action = 'CREATE'

-- name: beside
update import_rows r set findings = r.findings || jsonb_build_array(jsonb_build_object(
    'reason', 'SHARED_ADDRESS', 'field', 'emails',
    'detail', 'Row ' || u.first || ' of this file has the same address and another name.'))
from unnest(cast(:numbers as int[]), cast(:firsts as int[])) as u (number, first)
where r.tenant_id = :tenant and r.file_id = :file and r.number = u.number and r.action = 'CREATE'
