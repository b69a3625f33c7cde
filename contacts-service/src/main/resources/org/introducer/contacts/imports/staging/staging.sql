-- name: rows
insert into import_rows (tenant_id, file_id, owner_id, number, line, name, row_key, keyed, own_id, draft, remarks, action,
    do_not_contact, do_not_contact_since, do_not_contact_reason, do_not_contact_source, mail)
select ?, ?, ?, r.number, r.line, r.name, r.row_key, r.keyed, r.own_id, cast(r.draft as jsonb), cast(r.remarks as jsonb),
    r.action,
    r.do_not_contact, r.since, r.reason, r.source, cast(r.mail as jsonb)
from unnest(?::int[], ?::bigint[], ?::text[], ?::text[], ?::boolean[], ?::uuid[], ?::text[], ?::text[], ?::text[],
    ?::boolean[], ?::date[], ?::text[], ?::text[], ?::text[])
    as r (number, line, name, row_key, keyed, own_id, draft, remarks, action, do_not_contact, since, reason, source, mail)

-- name: keys
insert into import_keys (tenant_id, file_id, number, kind, value)
select ?, ?, k.* from unnest(?::int[], ?::text[], ?::text[]) as k

-- name: tags
update import_rows r set draft = jsonb_set(r.draft, '{tags}', coalesce(r.draft -> 'tags', '[]') || (
    select coalesce(jsonb_agg(t.tag order by t.tag), '[]') from unnest(string_to_array(g.tags, chr(31))) as t (tag)
    where not coalesce(r.draft -> 'tags', '[]') @> to_jsonb(t.tag)))
from unnest(cast(:rows as text[]), cast(:tags as text[])) as g (row_key, tags)
where r.tenant_id = :tenant and r.file_id = :file and r.row_key = g.row_key
  and jsonb_array_length(coalesce(r.draft -> 'tags', '[]')) + cardinality(string_to_array(g.tags, chr(31))) <= 50

-- name: unknown-programs
update import_rows set draft = draft - 'programId', remarks = remarks || cast(:remark as jsonb)
where tenant_id = :tenant and file_id = :file and action = 'CREATE'
  and cast(draft ->> 'programId' as uuid) = any(:programs)
