-- An applicant's rank order list of a season. The order is no column: it follows from criteria, scores and moves.
create table rank_lists (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    applicant_id uuid not null,
    season int not null,
    content jsonb not null,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
create index rank_lists_list on rank_lists (tenant_id, applicant_id, created_at, id);
create unique index rank_lists_season on rank_lists (tenant_id, applicant_id, season) where deleted_at is null;
call wall('rank_lists');
