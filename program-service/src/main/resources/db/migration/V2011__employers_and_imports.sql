-- How employers' names are compared: letters and digits only, capitals. Nothing fuzzier links an employer to a program.
create function employer_key(name text) returns text language sql immutable parallel safe
    return nullif(btrim(regexp_replace(upper(name), '[^A-Z0-9]+', ' ', 'g')), '');

-- First decisions on H-1B petitions, one row per row of the Data Hub. Equal rows of one year are numbered.
create table employer_petitions (
    key text not null,
    occurrence int not null,
    fiscal_year int not null,
    employer text,
    tax_id text,
    naics text,
    state text,
    city text,
    zip text,
    initial_approved int not null,
    initial_denied int not null,
    continuing_approved int not null,
    continuing_denied int not null,
    employer_key text generated always as (employer_key(employer)) stored,
    primary key (key, occurrence)
);
create index employer_petitions_employer on employer_petitions (employer_key, fiscal_year);

-- Labor condition applications: intents to file. No column names a person.
create table labor_filings (
    case_number text primary key,
    case_status text,
    visa_class text,
    job_title text not null,
    role text not null,
    discipline text not null,
    soc_code text not null,
    soc_title text,
    begins_on date,
    ends_on date,
    employer text,
    trade_name text,
    worksite_city text,
    worksite_state text,
    wage_from numeric,
    wage_unit text,
    wage_doubtful boolean not null,
    fiscal_year int,
    employer_key text generated always as (employer_key(employer)) stored
);
create index labor_filings_employer on labor_filings (employer_key);

-- Under which names a program's employer petitions. Only a confirmed one counts.
create table employer_aliases (
    id uuid primary key,
    version bigint not null,
    program_id uuid not null references programs,
    employer text not null,
    state text,
    reference text not null check (reference <> ''),
    confirmed_at timestamptz,
    created_at timestamptz not null,
    employer_key text generated always as (employer_key(employer)) stored
);
create unique index employer_aliases_once on employer_aliases (program_id, employer_key, coalesce(state, ''));

-- The rows of a file, staged before the job is accepted, so that any replica can go on.
create table import_rows (
    tenant_id uuid not null,
    id uuid not null default uuidv7(),
    import_id uuid not null,
    number bigint not null,
    key text,
    occurrence int not null default 1,
    content jsonb,
    problem text,
    outcome text check (outcome in ('CREATED', 'UPDATED', 'UNCHANGED', 'REJECTED')),
    diff jsonb,
    created_at timestamptz not null,
    primary key (tenant_id, import_id, number)
);
create index import_rows_key on import_rows (tenant_id, import_id, key);
call wall('import_rows');
