-- The interval at which to stay in touch with contacts that have a tag (in lower case). An interval of the contact's own goes before it.
create table cadence_rules (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    owner_id uuid not null,
    tag text not null,
    days int not null check (days between 1 and 3650),
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, owner_id, tag)
);
create index cadence_rules_created on cadence_rules (tenant_id, owner_id, created_at, id);
call wall('cadence_rules');
