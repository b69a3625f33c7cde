-- name: hold
select c.id
from import_rows r
join contacts c on c.tenant_id = :tenant and c.owner_id = :owner and c.id = coalesce(r.contact_id, r.id)
where r.tenant_id = :tenant and r.file_id = :file and r.action in ('CREATE', 'UPDATE')
order by c.id for no key update of c

-- name: keep-merged
-- What was merged into another contact, which has its values now.
update import_rows r set outcome = 'KEPT', findings = r.findings || jsonb_build_array(jsonb_build_object(
    'reason', 'CHANGED_SINCE', 'detail', 'The contact was merged into another since the import; undo that merge first.'))
from contacts c
where r.tenant_id = :tenant and r.file_id = :file
  and (r.action = 'CREATE' or r.action = 'UPDATE' and r.version_after is not null)
  and c.tenant_id = :tenant and c.owner_id = :owner and c.id = coalesce(r.contact_id, r.id) and c.merged_into is not null

-- name: keep-used
-- What was created and then used: written to, snoozed, flagged, wanted as author of a letter, related to others, asked for an introduction, a target of an event, part of a project, said to be somebody else, merged with others.
update import_rows r set outcome = 'KEPT', findings = r.findings || jsonb_build_array(jsonb_build_object(
    'reason', 'CHANGED_SINCE', 'detail', 'The contact was used since the import and stays.'))
from contacts c
where r.tenant_id = :tenant and r.file_id = :file
  and (r.action = 'CREATE' or r.action = 'UPDATE' and r.before is null)
  and c.tenant_id = :tenant and c.owner_id = :owner and c.id = coalesce(r.contact_id, r.id) and c.deleted_at is null
  and (exists (select 1 from participations p where p.tenant_id = :tenant and p.contact_id = c.id)
      or exists (select 1 from attentions a where a.tenant_id = :tenant and a.contact_id = c.id)
      or exists (select 1 from do_not_contacts d where d.tenant_id = :tenant and d.contact_id = c.id and not d.returned)
      or exists (select 1 from letters l where l.tenant_id = :tenant and l.contact_id = c.id and l.deleted_at is null)
      or exists (select 1 from supervisions s where s.tenant_id = :tenant and s.contact_id = c.id and s.deleted_at is null)
      or exists (select 1 from relationships e where e.tenant_id = :tenant and e.from_contact_id = c.id and e.deleted_at is null)
      or exists (select 1 from relationships e where e.tenant_id = :tenant and e.to_contact_id = c.id and e.deleted_at is null)
      or exists (
          select 1 from introduction_requests i
          where i.tenant_id = :tenant and i.introducer_contact_id = c.id and i.deleted_at is null)
      or exists (
          select 1 from introduction_requests i
          where i.tenant_id = :tenant and i.target_contact_id = c.id and i.deleted_at is null)
      or exists (
          select 1 from events v
          where v.tenant_id = :tenant and v.owner_id = :owner and c.id = any(v.target_contact_ids) and v.deleted_at is null)
      or exists (
          select 1 from projects w
          where w.tenant_id = :tenant and w.owner_id = :owner and w.deleted_at is null
            and (c.id = any(w.collaborator_contact_ids) or c.id = any(w.supervisor_contact_ids)))
      or exists (select 1 from outreach_overrides o where o.tenant_id = :tenant and o.owner_id = :owner and o.contact_id = c.id)
      or exists (select 1 from distinct_pairs d where d.tenant_id = :tenant and d.contact_id = c.id and d.deleted_at is null)
      or exists (select 1 from distinct_pairs d where d.tenant_id = :tenant and d.other_contact_id = c.id and d.deleted_at is null)
      or exists (select 1 from contacts m where m.tenant_id = :tenant and m.merged_into = c.id))

-- name: undo-created
-- Created and never changed since, or deleted by hand already.
update import_rows r set outcome = 'REVERTED'
from contacts c
where r.tenant_id = :tenant and r.file_id = :file and r.action = 'CREATE' and r.outcome is null
  and c.tenant_id = :tenant and c.owner_id = :owner and c.id = coalesce(r.contact_id, r.id)
  and (c.version = 0 or c.deleted_at is not null)

-- name: delete
update contacts c set deleted_at = :now, version = c.version + 1
from import_rows r
where r.tenant_id = :tenant and r.file_id = :file and r.outcome = 'REVERTED'
  and (r.action = 'CREATE' or r.action = 'UPDATE' and r.before is null)
  and c.tenant_id = :tenant and c.owner_id = :owner and c.id = coalesce(r.contact_id, r.id) and c.deleted_at is null

-- name: release
delete from contact_keys k using import_rows r
where r.tenant_id = :tenant and r.file_id = :file and r.outcome = 'REVERTED'
  and (r.action = 'CREATE' or r.action = 'UPDATE' and r.before is null)
  and k.tenant_id = :tenant and k.owner_id = :owner and k.contact_id = coalesce(r.contact_id, r.id)

-- name: tell-later
-- A later import of the same row is told what the row had said before this one.
update import_rows l set base = r.base, base_observed_on = r.base_observed_on
from import_rows r
where r.tenant_id = :tenant and r.file_id = :file and r.action = 'UPDATE'
  and l.tenant_id = :tenant and l.file_id <> :file and l.contact_id = r.contact_id and l.version_after is not null
  and l.outcome is null and l.row_key = r.row_key and l.base = r.draft

-- name: forget
delete from contact_keys k using import_rows r
where r.tenant_id = :tenant and r.file_id = :file and r.base is null and r.action in ('UPDATE', 'UNCHANGED')
  and k.tenant_id = :tenant and k.owner_id = :owner and k.kind = 'ROW' and k.value = r.row_key
  and k.twin = r.contact_id and k.said = r.draft

-- name: remember-before
update contact_keys k set said = r.base, observed_on = r.base_observed_on
from import_rows r
where r.tenant_id = :tenant and r.file_id = :file and r.base is not null and r.action in ('UPDATE', 'UNCHANGED')
  and k.tenant_id = :tenant and k.owner_id = :owner and k.kind = 'ROW' and k.value = r.row_key
  and k.twin = r.contact_id and k.said = r.draft
