-- From which countries and schools the residents of a season came, as a source counts them. Only curators read rows; everybody else sees
-- what is left of their sums when small groups are hidden.
create table resident_origins (
    id uuid primary key,
    version bigint not null,
    program_id uuid not null references programs,
    season int not null,
    content jsonb not null,
    created_at timestamptz not null,
    deleted_at timestamptz
);
create index resident_origins_list on resident_origins (created_at, id);
create unique index resident_origins_season on resident_origins (program_id, season) where deleted_at is null;
