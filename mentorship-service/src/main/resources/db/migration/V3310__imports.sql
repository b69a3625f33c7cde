-- Who recorded an enrolment on behalf of the person.
alter table mentor_enrolments add column recorded_by uuid;
alter table mentee_enrolments add column recorded_by uuid;

-- The rows of imported files: what they say, what they come to, and what they changed.
create table import_rows (
    tenant_id uuid not null,
    id uuid not null,
    import_id uuid not null,
    number int not null,
    line bigint not null,
    name text,
    cells jsonb not null,
    action text check (action in ('CREATE', 'UPDATE', 'UNCHANGED', 'DUPLICATE', 'INVALID', 'IGNORED')),
    reasons jsonb not null default '[]',
    person_id uuid,
    changes jsonb not null default '[]',
    applied boolean not null default false,
    outcome text check (outcome in ('REVERTED', 'KEPT')),
    created_at timestamptz not null,
    primary key (tenant_id, import_id, number)
);
create index import_rows_person on import_rows (tenant_id, person_id) where applied;
create index import_rows_age on import_rows (created_at);
call wall('import_rows');

create function purge_import_rows(before timestamptz) returns int language sql security definer set search_path = public as $$
    with gone as (delete from import_rows where created_at < before returning 1)
    select count(*)::int from gone
$$;
