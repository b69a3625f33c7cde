-- A shortlist is kept as it was ranked. Its entries stand in rows of their own, so that lists of shortlists stay small and
-- a program's shortlists can be found.
create table shortlists (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    applicant_id uuid not null,
    sub uuid not null,
    name text,
    season int not null,
    making jsonb not null,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
create index shortlists_list on shortlists (tenant_id, applicant_id, created_at, id);
call wall('shortlists');

create table shortlist_entries (
    tenant_id uuid not null,
    shortlist_id uuid not null,
    rank int not null,
    program_id uuid not null,
    content jsonb not null,
    primary key (tenant_id, shortlist_id, rank),
    foreign key (tenant_id, shortlist_id) references shortlists on delete cascade
);
create index shortlist_entries_program on shortlist_entries (tenant_id, program_id);
call wall('shortlist_entries');
