-- What each file said stays beside what other files said of the same, and the newest observed counts: so two files can come in
-- any order, and any of them can be reverted.

create function pg_temp.name_uuid(name text) returns uuid language sql immutable as $$
    select encode(set_byte(set_byte(h, 6, (get_byte(h, 6) & 15) | 48), 8, (get_byte(h, 8) & 63) | 128), 'hex')::uuid
    from (select decode(md5(convert_to(name, 'UTF8')), 'hex') as h) d
$$;

create function pg_temp.applied_at(import uuid) returns timestamptz language sql stable as $$
    select coalesce((select (result ->> 'appliedAt')::timestamptz from jobs where id = import), timestamptz 'epoch')
$$;

-- First decisions on H-1B petitions: of each import the sum of its rows of one employer, year and place. A count is null
-- where the file says nothing. Parts are the twelve measures of later exports; bits of incomplete are the sums (initial
-- approved, initial denied, continuing approved, continuing denied) of which a part is unknown.
alter table employer_petitions rename to petitions_before;
alter table petitions_before rename constraint employer_petitions_pkey to petitions_before_pkey;
alter index employer_petitions_employer rename to petitions_before_employer;
create table employer_petitions (
    key uuid not null,
    import_id uuid not null,
    observed_on date not null,
    stated_at timestamptz not null,
    -- What counts of what was said of this key.
    current boolean not null,
    fiscal_year int not null,
    employer text,
    employer_key text,
    tax_id text,
    naics text,
    state text,
    city text,
    zip text,
    initial_approved int,
    initial_denied int,
    continuing_approved int,
    continuing_denied int,
    parts int[],
    incomplete int not null default 0,
    primary key (key, import_id)
);
insert into employer_petitions (key, import_id, observed_on, stated_at, current, fiscal_year, employer, employer_key, tax_id, naics,
    state, city, zip, initial_approved, initial_denied, continuing_approved, continuing_denied)
select pg_temp.name_uuid(concat_ws('|', fiscal_year, upper(coalesce(employer, '')), coalesce(tax_id, ''), coalesce(naics, ''),
        coalesce(state, ''), upper(coalesce(city, '')), coalesce(zip, ''))) as key,
    import_id, coalesce((select s.observed_on from import_sources s where s.import_id = b.import_id), date '1990-01-01'),
    pg_temp.applied_at(import_id), false, fiscal_year, min(employer), min(replace(employer_key, ' ', '')), tax_id, naics, state,
    min(city), zip, sum(initial_approved), sum(initial_denied), sum(continuing_approved), sum(continuing_denied)
from petitions_before b
group by 1, import_id, fiscal_year, tax_id, naics, state, zip;
update employer_petitions t set current = true
from (select distinct on (key) key, import_id from employer_petitions order by key, observed_on desc, stated_at desc) w
where w.key = t.key and w.import_id = t.import_id;
drop table petitions_before;
create index employer_petitions_employer on employer_petitions (employer_key, fiscal_year) where current;
create index employer_petitions_import on employer_petitions (import_id);

-- Labor condition applications: the latest decision counts, then the newest observed.
alter table labor_filings drop constraint labor_filings_pkey;
alter table labor_filings
    add column decided_on date,
    add column observed_on date,
    add column stated_at timestamptz,
    add column current boolean not null default true;
update labor_filings f set stated_at = pg_temp.applied_at(import_id), employer_key = replace(employer_key, ' ', ''),
    observed_on = coalesce((select s.observed_on from import_sources s where s.import_id = f.import_id), date '1990-01-01');
alter table labor_filings
    alter column observed_on set not null,
    alter column stated_at set not null,
    alter column current drop default,
    add primary key (case_number, import_id);
drop index labor_filings_employer;
create index labor_filings_employer on labor_filings (employer_key, fiscal_year) where current;
create index labor_filings_import on labor_filings (import_id);

-- What each import said of a program's code. Field by field the newest observed counts (program_sources.content).
create table program_statements (
    source text not null,
    code text not null,
    occurrence int not null,
    import_id uuid not null,
    stated jsonb not null,
    reference text not null,
    observed_on date not null,
    stated_at timestamptz not null,
    primary key (source, code, occurrence, import_id)
);
insert into program_statements
select source, code, occurrence, import_id, content, reference, observed_on, pg_temp.applied_at(import_id) from program_sources;

-- The program before any import spoke of this code; null when an import created it.
alter table program_sources add column base jsonb;
update program_sources s set base = r.before
from (select distinct on (subject, occurrence) subject, occurrence, nullif(before -> 'program', 'null') as before
      from import_rows where before is not null order by subject, occurrence, id) r
where r.subject = s.code and r.occurrence = s.occurrence and r.before is not null;

create function content_of(p_source text, p_code text, p_occurrence int, p_after date, p_until date, p_besides uuid)
    returns jsonb language sql stable set search_path = public as $$
    select coalesce(jsonb_object_agg(key, value), '{}') from (
        select distinct on (f.key) f.key, f.value
        from program_statements p cross join jsonb_each(p.stated) f
        where p.source = p_source and p.code = p_code and p.occurrence = p_occurrence
          and p.observed_on > coalesce(p_after, '-infinity') and p.observed_on <= coalesce(p_until, 'infinity')
          and p.import_id is distinct from p_besides
        order by f.key, p.observed_on desc, p.stated_at desc) newest
$$;

-- Rows of imports in the words of all imports: an action, what a revert did, and reasons.
alter table import_rows drop constraint import_rows_outcome_check;
alter table import_rows rename column outcome to action;
alter table import_rows rename column diff to changes;
alter table import_rows add column line bigint, add column reasons jsonb not null default '[]',
    add column outcome text check (outcome in ('REVERTED', 'KEPT'));
update import_rows r set
    line = number + 1,
    action = case action when 'CREATED' then 'CREATE' when 'UPDATED' then 'UPDATE' when 'REJECTED' then 'INVALID' else action end,
    reasons = case when problem is not null then jsonb_build_array(jsonb_build_object('reason', 'INVALID_ROW', 'detail', problem))
                   when blocked is not null then jsonb_build_array(jsonb_build_object('reason', 'KEPT', 'detail', blocked))
                   else '[]' end,
    outcome = case when blocked is not null then 'KEPT'
                   when action in ('CREATED', 'UPDATED') and exists (
                       select from jobs j where j.id = r.import_id and j.state = 'REVERTED') then 'REVERTED' end;
alter table import_rows alter column line set not null,
    add check (action in ('CREATE', 'UPDATE', 'UNCHANGED', 'DUPLICATE', 'INVALID', 'IGNORED')),
    drop column problem, drop column blocked, drop column previous_import, drop column before;

drop function rows_stated_later(uuid);
drop function with_fields_before(jsonb, jsonb);

-- What was asked and what came of it, in the shape that all imports have. What waited was staged for the version before.
update jobs set
    state = case when state in ('QUEUED', 'RUNNING', 'PREVIEWED', 'APPLYING') then 'FAILED' else state end,
    errors = case
        when state in ('QUEUED', 'RUNNING', 'PREVIEWED', 'APPLYING') then
            '[{"detail": "It waited while the service was updated: import the file again."}]'::jsonb
        when state = 'FAILED' then coalesce((select jsonb_agg(e - 'row') from jsonb_array_elements(errors) e), '[]')
        else '[]'::jsonb end,
    input = (input - 'dryRun' - 'columns') || jsonb_build_object('autoConfirm', not coalesce((input ->> 'dryRun')::boolean, false)),
    result = case when result is null then null else jsonb_build_object(
        'counts', jsonb_build_object('create', result -> 'created', 'update', result -> 'updated', 'unchanged', result -> 'unchanged',
            'duplicate', 0, 'invalid', result -> 'rejected', 'ignored', 0, 'reverted', result -> 'undone', 'kept', result -> 'blocked'),
        'appliedAt', result -> 'appliedAt', 'reverting', false) end,
    lease_until = null
where kind = 'import';
delete from import_blocks;

-- Names with the same letters and digits are one, whatever stands between them. Of aliases that so become one, one stays.
update employer_aliases a set state = case a.state when 'CONFIRMED' then 'WITHDRAWN' else 'REJECTED' end, version = a.version + 1,
    reason = 'Another alias says the same, but for blanks and signs.', decided_at = coalesce(a.decided_at, a.created_at)
from (select id, row_number() over (
          partition by program_id, replace(institution_key, ' ', ''), replace(employer_key, ' ', ''), employer_state, first_year, last_year
          order by state, created_at, id) as place
      from employer_aliases where state in ('PROPOSED', 'CONFIRMED')) twin
where twin.id = a.id and twin.place > 1;
update employer_aliases set employer_key = replace(employer_key, ' ', ''), institution_key = replace(institution_key, ' ', '');

-- Fields of which a newer file says otherwise.
create function older_fields(stated jsonb, content jsonb) returns jsonb language sql immutable parallel safe as $$
    select coalesce(jsonb_agg(jsonb_build_object('reason', 'NEWER_STATED', 'column', f.key,
        'detail', 'A newer file says otherwise and counts.') order by f.key), '[]')
    from jsonb_each(stated) f where content -> f.key is distinct from f.value
$$;
