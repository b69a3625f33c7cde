-- What changed about programs: one row for each fact that changed what is shown of a field. Written one transaction after another, so
-- that whoever has read up to a sequence misses nothing before it.
create table program_changes (
    id uuid primary key default uuidv7(),
    sequence bigint generated always as identity unique,
    program_id uuid not null references programs,
    field text not null,
    kind text not null check (kind in ('FIRST_KNOWN', 'CHANGED', 'CONTRADICTED', 'SETTLED', 'CONFIRMED', 'WITHDRAWN')),
    was text,
    becomes text,
    was_season int,
    becomes_season int,
    fact_id uuid not null references facts,
    at timestamptz not null
);
create index program_changes_program on program_changes (program_id, sequence);

-- The programs on an applicant's shortlists, as they are now.
create function shortlisted_programs(tenant uuid, applicant uuid) returns setof uuid language sql stable as $$
    select distinct coalesce(p.merged_into, p.id)
    from shortlists s join shortlist_entries e on e.tenant_id = s.tenant_id and e.shortlist_id = s.id
        join programs p on p.id = e.program_id
    where s.tenant_id = tenant and s.applicant_id = applicant and s.deleted_at is null
$$;

-- An event for each tenant in which somebody has the program on a shortlist; it says what changed and nobody's name.
create function announce_program_change(change uuid) returns bigint
    language sql security definer set search_path = public as $$
    with sent as (
    insert into outbox_events (tenant_id, id, type, resource, resource_id, data, occurred_at)
    select t.tenant_id, uuidv7(), 'program.changed', 'programs', c.program_id,
        jsonb_strip_nulls(jsonb_build_object('changeId', c.id, 'field', c.field, 'kind', c.kind, 'before', c.was, 'after', c.becomes,
            'season', c.becomes_season, 'factId', c.fact_id)), c.at
    from program_changes c cross join lateral (
        select distinct s.tenant_id
        from shortlists s join shortlist_entries e on e.tenant_id = s.tenant_id and e.shortlist_id = s.id
            join programs p on p.id = e.program_id
        where coalesce(p.merged_into, p.id) = c.program_id and s.deleted_at is null) t
    where c.id = change
    returning 1)
    select count(*) from sent
$$;
create index shortlist_entries_of_program on shortlist_entries (program_id);
