-- The directory is shared by all tenants: no tenant_id here.
create table programs (
    id uuid primary key,
    version bigint not null,
    name text not null,
    institution text,
    pathway text not null check (pathway in ('INTEGRATED', 'INDEPENDENT', 'DIAGNOSTIC', 'DIAGNOSTIC_ESIR', 'PGY1', 'UNKNOWN')),
    acgme_code text unique,
    nrmp_code text,
    city text,
    state text,
    latitude double precision,
    longitude double precision,
    created_at timestamptz not null,
    deleted_at timestamptz
);
create index programs_created on programs (created_at, id);
create index programs_name on programs (lower(name), id);
create index programs_state on programs (state, id);
create index programs_text on programs using gin ((lower(name || ' ' || coalesce(institution, '') || ' ' || coalesce(city, ''))) gin_trgm_ops);
