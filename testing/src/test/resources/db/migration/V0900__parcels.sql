-- What the tests of the library work on.
create table parcels (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    name text not null,
    size text not null,
    code text,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, code)
);
call wall('parcels');
