-- name: counts
-- Each column is a measure; persons who are several contacts count once.
select o.id as applicant, k.*
from unnest(cast(:owners as uuid[]), cast(:seasons as int[]), cast(cast(:days as text[]) as date[])) as o (id, season, today)
cross join lateral (
with people as (
    select coalesce(m.person_id, c.id) as person, c.role
    from contacts c
    left join contact_persons m on m.tenant_id = c.tenant_id and m.owner_id = c.owner_id and m.contact_id = c.id
    where c.tenant_id = :tenant and c.owner_id = o.id and c.kind = 'PERSON' and c.deleted_at is null)
select
    (select count(distinct person) from people
     where role in ('IR_ATTENDING', 'DR_ATTENDING', 'PROGRAM_DIRECTOR', 'ASSOCIATE_PROGRAM_DIRECTOR')) as attendings,
    (select count(distinct person) from people where role in ('RESIDENT', 'FELLOW')) as trainees,
    (select count(distinct coalesce(cast(i.event_id as text), i.event ->> 'name', cast(i.id as text)))
     from interactions i
     where i.tenant_id = :tenant and i.owner_id = o.id and i.kind = 'MET_AT_EVENT' and i.status = 'SENT'
       and not i.passive and i.deleted_at is null) as events,
    (select count(*) from supervisions s
     where s.tenant_id = :tenant and s.owner_id = o.id and s.kind in ('OBSERVERSHIP', 'ELECTIVE', 'SUB_INTERNSHIP')
       and s.starts_on <= o.today and s.deleted_at is null)
    + (select count(*) from (
        select 1 from interactions i
        where i.tenant_id = :tenant and i.owner_id = o.id and i.kind = 'OBSERVERSHIP' and i.occurred_at <= :now
          and i.status = 'SENT' and i.deleted_at is null
          and not exists (
              select 1 from supervisions s
              where s.tenant_id = :tenant and s.owner_id = o.id
                and s.kind in ('OBSERVERSHIP', 'ELECTIVE', 'SUB_INTERNSHIP')
                and s.starts_on <= o.today and s.deleted_at is null)
        limit 1) observed) as rotations,
    (select count(*) from relationships r
     where r.tenant_id = :tenant and r.owner_id = o.id and r.deleted_at is null) as relationships,
    (select count(*) from introduction_requests r
     where r.tenant_id = :tenant and r.owner_id = o.id and r.state in ('MADE', 'REPLIED') and r.deleted_at is null)
        as introductions,
    (select count(distinct l.contact_id) from letters l
     where l.tenant_id = :tenant and l.owner_id = o.id and l.season = o.season and l.requested_on is not null
       and l.declined_on is null and l.deleted_at is null) as letters_requested,
    (select count(distinct l.contact_id) from letters l
     where l.tenant_id = :tenant and l.owner_id = o.id and l.season = o.season and l.uploaded_on is not null
       and l.deleted_at is null) as letters_uploaded) k

-- name: opportunities
-- By kind: how many count, of those that are recorded at all. An abstract that is an opportunity and a project under one title counts once.
select o.id, r.kind, count(distinct r.what) filter (where r.counts)
from unnest(cast(:owners as uuid[]), cast(cast(:days as text[]) as date[])) as o (id, today)
cross join lateral (
    select p.kind, case p.kind when 'ABSTRACT' then lower(btrim(p.title)) else cast(p.id as text) end as what,
        p.kind = 'SOCIETY_MEMBERSHIP' and p.state = 'ACCEPTED' and coalesce(p.renews_on, o.today) >= o.today
            or p.kind = 'ABSTRACT' and (p.submitted_on is not null or p.state in ('ACCEPTED', 'REJECTED')) as counts
    from opportunities p
    where p.tenant_id = :tenant and p.owner_id = o.id and p.deleted_at is null
      and p.kind in ('SOCIETY_MEMBERSHIP', 'ABSTRACT')
    union all
    select 'ABSTRACT', lower(btrim(p.title)),
        p.submitted_on is not null or p.state in ('ACCEPTED', 'PUBLISHED', 'REJECTED')
    from projects p
    where p.tenant_id = :tenant and p.owner_id = o.id and p.deleted_at is null
      and p.kind in ('ABSTRACT', 'POSTER', 'PRESENTATION')) r
group by o.id, r.kind
