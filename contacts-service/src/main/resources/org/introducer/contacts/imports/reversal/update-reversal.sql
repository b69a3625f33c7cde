-- name: left
select r.number, coalesce(r.contact_id, r.id), cast(r.before as text), cast(coalesce(r.after, r.draft) as text),
    coalesce(r.version_after, 0)
from import_rows r
where r.tenant_id = :tenant and r.file_id = :file and r.number > :last and r.outcome is null
  and (r.action = 'CREATE' or r.action = 'UPDATE' and r.version_after is not null)
order by r.number limit :most

-- name: later
select l.file_id, l.number, l.contact_id, cast(l.before as text), cast(l.after as text), l.version_after
from import_rows l
where l.tenant_id = :tenant and l.contact_id = any(:contacts) and l.version_after is not null and l.outcome is null
  and l.file_id <> :file
order by l.version_after
