-- A search of the directory under a name, of the person who saved it.
create table saved_searches (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    sub uuid not null,
    name text not null,
    q text,
    near text,
    filter text,
    sort text,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
create index saved_searches_list on saved_searches (tenant_id, sub, created_at, id);
create unique index saved_searches_name on saved_searches (tenant_id, sub, lower(name)) where deleted_at is null;
call wall('saved_searches');

-- What lies in the box around a circle.
create index programs_place on programs (latitude, longitude) where merged_into is null and deleted_at is null;
