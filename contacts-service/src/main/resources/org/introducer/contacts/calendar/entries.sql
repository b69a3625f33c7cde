-- name: follow-ups
-- Each reason once, over all spans in which it stands; promises are listed by themselves.
select s.contact_id, s.fingerprint, min(s.urgency), min(s.opens_at), max(s.closes_at), min(c.name)
from due_spans s
join contacts c on c.tenant_id = s.tenant_id and c.id = s.contact_id and c.deleted_at is null
where s.tenant_id = :tenant and s.owner_id = :owner and s.urgency = any(:urgencies)
  and s.closes_at > :from and s.opens_at < :until
group by s.contact_id, s.fingerprint
order by min(s.opens_at), s.contact_id, s.fingerprint limit :most

-- name: promises
select p.id, p.promised_by, p.what, p.due, array_to_string(p.contact_ids, ',')
from commitments p
where p.tenant_id = :tenant and p.owner_id = :owner and p.settlement is null and p.deleted_at is null
  and p.due_key between :first and :last
order by p.due_key, p.id limit :most

-- name: events
select e.id, e.name, e.place, e.first_day, e.last_day
from events e
where e.tenant_id = :tenant and e.owner_id = :owner and e.deleted_at is null
  and e.first_day <= :last and e.last_day >= :first
order by e.first_day, e.id limit :most

-- name: letters
select l.id, c.name, l.needed_by, cast(l.contact_id as text)
from letters l
join contacts c on c.tenant_id = l.tenant_id and c.id = l.contact_id and c.deleted_at is null
where l.tenant_id = :tenant and l.owner_id = :owner and l.deleted_at is null and l.uploaded_on is null
  and l.declined_on is null and l.needed_by between :first and :last
order by l.needed_by, l.id limit :most
