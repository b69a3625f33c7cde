-- Messages with merge fields. What is made of them is never stored.
create table message_templates (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    owner_id uuid not null,
    name text not null,
    purpose text not null,
    subject text,
    body text not null,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
create index message_templates_created on message_templates (tenant_id, owner_id, created_at, id);
call wall('message_templates');
