-- name: contacts
update contacts c set version = c.version + 1, (%s) = (select %s)
from (select t.id, cast(t.draft as jsonb) as draft
    from unnest(cast(:ids as uuid[]), cast(:drafts as text[])) as t (id, draft)) u
where c.tenant_id = :tenant and c.owner_id = :owner and c.id = u.id and c.forgotten_at is null

-- name: keys
delete from contact_keys k
where k.tenant_id = :tenant and k.owner_id = :owner and k.contact_id = any(:ids) and k.kind <> 'ROW'
  and not exists (
      select 1 from unnest(cast(:holders as uuid[]), cast(:kinds as text[]), cast(:texts as text[])) as w (id, kind, value)
      where w.id = k.contact_id and w.kind = k.kind and w.value = k.value)

-- name: others
update import_rows l set before = cast(u.before as jsonb), after = cast(u.after as jsonb)
from unnest(cast(:files as uuid[]), cast(:numbers as int[]), cast(:befores as text[]), cast(:afters as text[]))
    as u (file, number, before, after)
where l.tenant_id = :tenant and l.file_id = u.file and l.number = u.number

-- name: outcomes
update import_rows r set findings = r.findings || cast(u.findings as jsonb),
    outcome = case when u.findings = '[]' then 'REVERTED' else 'KEPT' end
from unnest(cast(:numbers as int[]), cast(:findings as text[])) as u (number, findings)
where r.tenant_id = :tenant and r.file_id = :file and r.number = u.number
