-- How official files enter the directory. The tables changed here had no writer before this version.

-- What a file said of a program, one row per code: what an import compares with, so that the same file changes nothing and
-- a curator's correction is not undone by it. Equal codes of one file are numbered.
create table program_sources (
    source text not null check (source in ('ACGME', 'NRMP')),
    code text not null,
    occurrence int not null,
    program_id uuid not null references programs,
    content jsonb not null,
    reference text not null,
    observed_on date not null,
    import_id uuid not null,
    primary key (source, code, occurrence)
);
create index program_sources_program on program_sources (program_id);

-- An NRMP code's letter is its track: all else tells which program it is of.
alter table program_codes add column family text generated always as
    (case when scheme = 'NRMP' then left(code, 7) || '-' || right(code, 1) end) stored;
create index program_codes_family on program_codes (family) where family is not null;
alter table program_names add column import_id uuid;
-- The import that wrote the row last; null when a person did.
alter table programs add column import_id uuid;
alter table track_positions add column observed_on date;
alter table track_positions add column code text;

-- Programs that were entered by hand have their codes there too.
insert into program_codes (scheme, code, program_id, source)
    select 'ACGME', acgme_code, id, 'entered by a curator' from programs where acgme_code is not null
    on conflict do nothing;
insert into program_codes (scheme, code, program_id, source)
    select distinct on (nrmp_code) 'NRMP', nrmp_code, id, 'entered by a curator' from programs where nrmp_code is not null
    order by nrmp_code, id
    on conflict do nothing;

-- Petitions and filings know which import wrote them last. The employer's key is made by the reader of the file.
drop table employer_petitions;
create table employer_petitions (
    key uuid not null,
    occurrence int not null,
    fiscal_year int not null,
    employer text,
    employer_key text,
    tax_id text,
    naics text,
    state text,
    city text,
    zip text,
    initial_approved int not null,
    initial_denied int not null,
    continuing_approved int not null,
    continuing_denied int not null,
    import_id uuid not null,
    primary key (key, occurrence)
);
create index employer_petitions_employer on employer_petitions (employer_key, fiscal_year);

drop table labor_filings;
alter table employer_aliases alter column employer_key drop expression;
drop function employer_key(text);

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
    employer_key text,
    trade_name text,
    worksite_city text,
    worksite_state text,
    wage_from numeric,
    wage_unit text,
    wage_doubtful boolean not null,
    fiscal_year int,
    import_id uuid not null
);
create index labor_filings_employer on labor_filings (employer_key, fiscal_year);

-- The rows of a file that is not applied yet, cleaned of what is never stored, in compressed blocks.
create table import_blocks (
    tenant_id uuid not null,
    import_id uuid not null,
    number int not null,
    content bytea not null,
    created_at timestamptz not null,
    primary key (tenant_id, import_id, number)
);
-- Compressed already.
alter table import_blocks alter column content set storage external;
call wall('import_blocks');

-- What became of each row of a file. Key and occurrence name what the row is about within its source.
drop table import_rows;
create table import_rows (
    tenant_id uuid not null,
    import_id uuid not null,
    number bigint not null,
    id uuid not null default uuidv7(),
    key uuid,
    occurrence int,
    subject text,
    outcome text not null check (outcome in ('CREATED', 'UPDATED', 'UNCHANGED', 'REJECTED')),
    problem text,
    diff jsonb,
    -- What a reversal puts back: the import that wrote before, and of programs the row and what the file had said.
    previous_import uuid,
    before jsonb,
    blocked text,
    primary key (tenant_id, import_id, number)
);
call wall('import_rows');
create index jobs_by_kind on jobs (tenant_id, kind, created_at, id);

-- The fields that differ, each with what was and what is.
create function changed_fields(before jsonb, after jsonb) returns jsonb language sql immutable parallel safe as $$
    select coalesce(jsonb_agg(jsonb_build_object('field', field, 'before', before -> field, 'after', after -> field)
        order by field), '[]')
    from jsonb_object_keys(before || after) field where before -> field is distinct from after -> field
$$;

-- A document with the fields of such a list as they were before.
create function with_fields_before(document jsonb, changed jsonb) returns jsonb language sql immutable parallel safe as $$
    select document || coalesce(jsonb_object_agg(c ->> 'field', c -> 'before'), '{}') from jsonb_array_elements(changed) c
$$;

-- A field of the directory after an import: what the file says anew, else what stands there. With nothing said before
-- (prior is null) the file only fills what is empty.
create function newly_stated(current text, prior jsonb, content jsonb, field text) returns text
    language sql immutable parallel safe
    return case when prior is null then coalesce(current, content ->> field)
                when prior ->> field is distinct from content ->> field then content ->> field
                else current end;

-- What later imports of the same source, of whatever curator, read too: an import that is reverted leaves it standing.
create function rows_stated_later(import uuid)
    returns table (key uuid, occurrence int) language sql stable security definer set search_path = public as $$
    select distinct r.key, r.occurrence
    from jobs mine
    join jobs later on later.kind = mine.kind and later.state = 'DONE' and later.input ->> 'source' = mine.input ->> 'source'
        and (later.result ->> 'appliedAt')::timestamptz > (mine.result ->> 'appliedAt')::timestamptz
    join import_rows r on r.tenant_id = later.tenant_id and r.import_id = later.id and r.outcome <> 'REJECTED'
    where mine.id = import
$$;

-- Whether somebody, in whatever tenant, has said something of a program.
create function program_in_use(program uuid) returns boolean language sql stable security definer set search_path = public as $$
    select exists (select from facts where program_id = program)
        or exists (select from fact_proposals where program_id = program)
        or exists (select from img_years where program_id = program)
        or exists (select from employer_aliases where program_id = program)
        or exists (select from programs where merged_into = program)
$$;

-- Blocks of an upload that broke off before its job was there, and of jobs that ended.
create function purge_import_blocks(before timestamptz) returns int language sql security definer set search_path = public as $$
    with gone as (
        delete from import_blocks b where b.created_at < before and not exists (
            select from jobs j where j.tenant_id = b.tenant_id and j.id = b.import_id
              and j.state in ('QUEUED', 'RUNNING', 'PREVIEWED', 'APPLYING'))
        returning 1)
    select count(*)::int from gone
$$;
