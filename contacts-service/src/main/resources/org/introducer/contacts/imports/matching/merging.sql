-- name: matched
select r.number, r.contact_id, cast(r.draft as text), cast(s.said as text), d.id is not null, cast(f.observed_on as text)
from import_rows r
join import_files f on f.tenant_id = :tenant and f.id = :file
left join lateral (
    select jsonb_agg(jsonb_build_object('row', k.said, 'observedOn', k.observed_on,
        'sameSource', split_part(k.value, ':', 1) = split_part(r.row_key, ':', 1))) as said
    from contact_keys k
    where k.tenant_id = :tenant and k.contact_id = r.contact_id and k.kind = 'ROW') s on true
left join do_not_contacts d on d.tenant_id = r.tenant_id and d.contact_id = r.contact_id and d.lifted_at is null
where r.tenant_id = :tenant and r.file_id = :file and r.number > :last and r.action = 'UPDATE'
  and r.after is null
order by r.number limit :most

-- name: decided
update import_rows r set action = d.action, changes = cast(d.changes as jsonb), findings = cast(d.findings as jsonb),
    before = cast(d.before as jsonb), after = cast(d.after as jsonb)
from unnest(cast(:numbers as int[]), cast(:actions as text[]), cast(:changes as text[]), cast(:findings as text[]),
    cast(:befores as text[]), cast(:afters as text[])) as d (number, action, changes, findings, before, after)
where r.tenant_id = :tenant and r.file_id = :file and r.number = d.number
