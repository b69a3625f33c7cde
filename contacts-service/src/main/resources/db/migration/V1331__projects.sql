-- Work that the applicant does with others.
create table projects (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    owner_id uuid not null,
    kind text not null,
    title text not null,
    role text not null,
    collaborator_contact_ids uuid[] not null default '{}',
    supervisor_contact_ids uuid[] not null default '{}',
    venue text,
    reference text,
    starts_on date,
    ends_on date,
    deadline date,
    -- Without a day it sorts last.
    deadline_key date not null generated always as (coalesce(deadline, date '9999-12-31')) stored,
    notes text,
    state text not null
        check (state in ('PLANNED', 'IN_PROGRESS', 'SUBMITTED', 'ACCEPTED', 'PUBLISHED', 'REJECTED', 'STOPPED')),
    since date not null,
    submitted_on date,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
create index projects_created on projects (tenant_id, owner_id, created_at, id);
create index projects_deadline on projects (tenant_id, owner_id, deadline_key, id);
call wall('projects');

-- A relationship between two who work on one project follows the project.
alter table relationships add column project_id uuid;
create index relationships_project on relationships (tenant_id, project_id) where project_id is not null;

-- With whom the applicant shares work: as the applicant says of a contact, or by a project that has begun. Current is what still goes on.
create view shared_work with (security_invoker = true) as
select a.tenant_id, a.owner_id, a.contact_id, w.work, true as current
from attentions a, jsonb_array_elements_text(a.shared_work) as w (work)
where a.shared_work <> '[]'
union all
select p.tenant_id, p.owner_id, n.contact_id, n.work, p.state in ('IN_PROGRESS', 'SUBMITTED', 'ACCEPTED')
from projects p
cross join lateral (
    select c.id, 'CO_AUTHOR' from unnest(p.collaborator_contact_ids) as c (id)
    union all
    select s.id, 'SUPERVISOR' from unnest(p.supervisor_contact_ids) as s (id)) as n (contact_id, work)
where p.state <> 'PLANNED' and p.deleted_at is null;
