-- Under which name an employer petitions: of one program, or of every program of an institution. Only a confirmed alias
-- counts; one that was turned down or withdrawn stays to be seen. The table had no writer before this version.
drop table employer_aliases;
create table employer_aliases (
    id uuid primary key,
    version bigint not null,
    program_id uuid references programs,
    institution text,
    institution_key text,
    employer text not null,
    employer_key text not null,
    employer_state text,
    first_year int,
    last_year int,
    source_type text not null,
    reference text not null check (reference <> ''),
    observed_on date not null,
    confidence text not null,
    state text not null check (state in ('PROPOSED', 'CONFIRMED', 'REJECTED', 'WITHDRAWN')),
    reason text,
    created_at timestamptz not null,
    decided_at timestamptz,
    check ((program_id is null) <> (institution_key is null)),
    check (first_year <= last_year)
);
create index employer_aliases_list on employer_aliases (created_at, id);
create index employer_aliases_employer on employer_aliases (employer_key, id);
create index employer_aliases_institution on employer_aliases (institution_key) where institution_key is not null;
create unique index employer_aliases_once on employer_aliases
    (program_id, institution_key, employer_key, employer_state, first_year, last_year) nulls not distinct
    where state in ('PROPOSED', 'CONFIRMED');

-- Where the rows of an import were read. The import itself is its curator's; this is for everybody who reads the rows.
create table import_sources (
    import_id uuid primary key,
    source text not null,
    reference text not null,
    observed_on date not null
);
insert into import_sources (import_id, source, reference, observed_on)
select id, input ->> 'source', input ->> 'reference', (input ->> 'observedOn')::date from jobs
where kind = 'import' and state = 'DONE' and input ->> 'reference' is not null and input ->> 'observedOn' is not null;
