-- Who of an applicant's network knows whom, as the applicant says, with the evidence for it.
create table relationships (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    owner_id uuid not null,
    from_contact_id uuid not null,
    to_contact_id uuid not null,
    type text not null,
    direction text not null check (direction in ('MUTUAL', 'FORWARD')),
    closeness text not null,
    source text not null,
    evidence text not null,
    observed_on date not null,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id),
    check (from_contact_id <> to_contact_id)
);
create index relationships_created on relationships (tenant_id, owner_id, created_at, id);
create index relationships_from on relationships (tenant_id, from_contact_id);
create index relationships_to on relationships (tenant_id, to_contact_id);
call wall('relationships');

-- An introduction that somebody was asked for, until the other side has answered.
create table introduction_requests (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    owner_id uuid not null,
    introducer_contact_id uuid not null,
    target_contact_id uuid not null,
    program_id uuid,
    state text not null check (state in ('ASKED', 'AGREED', 'MADE', 'REPLIED', 'DECLINED', 'WITHDRAWN')),
    asked_on date not null,
    agreed_on date,
    made_on date,
    replied_on date,
    declined_on date,
    declined_by text check (declined_by in ('INTRODUCER', 'TARGET')),
    withdrawn_on date,
    target_agreed boolean not null,
    note text,
    interaction_id uuid,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id),
    check (introducer_contact_id <> target_contact_id)
);
create index introduction_requests_created on introduction_requests (tenant_id, owner_id, created_at, id);
create index introduction_requests_asked on introduction_requests (tenant_id, owner_id, asked_on, id);
create index introduction_requests_introducer on introduction_requests (tenant_id, introducer_contact_id);
create index introduction_requests_target on introduction_requests (tenant_id, target_contact_id);
call wall('introduction_requests');

-- Paths begin with whom the applicant shares work with, too.
create index attentions_shared_work on attentions (tenant_id, owner_id) where shared_work <> '[]';

-- What was said of a contact goes with it, whoever removes it.
create function forget_relations() returns trigger language plpgsql as $$
begin
    delete from relationships r using gone g
    where r.tenant_id = g.tenant_id and (r.from_contact_id = g.id or r.to_contact_id = g.id);
    delete from introduction_requests r using gone g
    where r.tenant_id = g.tenant_id and (r.introducer_contact_id = g.id or r.target_contact_id = g.id);
    return null;
end $$;
create trigger relations_gone after delete on contacts referencing old table as gone
    for each statement execute function forget_relations();
