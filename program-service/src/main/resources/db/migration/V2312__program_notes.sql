-- Notes of residents on their own programs. A note belongs to its author's tenant; others read through the functions below what a
-- curator published, without the author.
create table program_notes (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    sub uuid not null,
    program_id uuid not null references programs,
    topic text not null check (topic in ('CASE_MIX', 'CULTURE', 'TEACHING', 'WORKLOAD', 'RESEARCH')),
    role text not null check (role in ('RESIDENT', 'FELLOW')),
    observed_on date not null,
    visibility text not null check (visibility in ('EVERYBODY', 'ORGANISATION')),
    text text not null check (text <> ''),
    state text not null check (state in ('SUBMITTED', 'PUBLISHED', 'REJECTED')),
    reason text,
    published_at timestamptz,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
create index program_notes_mine on program_notes (tenant_id, sub, created_at, id);
create index program_notes_program on program_notes (program_id) where state = 'PUBLISHED' and deleted_at is null;
create index program_notes_submitted on program_notes (created_at) where state = 'SUBMITTED' and deleted_at is null;
call wall('program_notes');

-- The notes of one audience, of whole groups of people in the order in which each was first published; who asks sees their own
-- tenant's only.
create function program_notes_of(programs uuid[], audience text, fewest int)
    returns table (id uuid, topic text, role text, observed_on date, visibility text, text text)
    language sql stable set search_path = public as $$
    with published as (
        select n.*, min(n.published_at) over (partition by n.sub) as since
        from program_notes n
        where n.program_id = any (programs) and n.visibility = audience and n.state = 'PUBLISHED' and n.deleted_at is null),
    voiced as (select p.*, dense_rank() over (order by p.since, p.sub) as voice from published p),
    counted as (select v.*, max(v.voice) over () as voices from voiced v)
    select c.id, c.topic, c.role, c.observed_on, c.visibility, c.text
    from counted c
    where c.voice <= c.voices / fewest * fewest
    order by c.topic, date_trunc('month', c.observed_on) desc, c.text
$$;

-- The same of all tenants: what is for everybody.
create function published_program_notes(programs uuid[], fewest int)
    returns table (id uuid, topic text, role text, observed_on date, visibility text, text text)
    language sql stable security definer set search_path = public as $$
    select * from program_notes_of(programs, 'EVERYBODY', fewest)
$$;

-- What a curator sees of the notes that wait: not who wrote them.
create function open_program_notes(most int)
    returns table (id uuid, program_id uuid, topic text, role text, observed_on date, visibility text, text text)
    language sql stable security definer set search_path = public as $$
    select n.id, n.program_id, n.topic, n.role, n.observed_on, n.visibility, n.text
    from program_notes n where n.state = 'SUBMITTED' and n.deleted_at is null order by n.created_at, n.id limit most
$$;

-- Publishes a note that waits, or rejects one that waits or is published; false when there is none.
create function decide_program_note(note uuid, verdict text, why text, at timestamptz)
    returns boolean
    language sql security definer set search_path = public as $$
    with decided as (
        update program_notes n
        set state = verdict, reason = why, version = n.version + 1,
            published_at = case verdict when 'PUBLISHED' then at else n.published_at end
        where n.id = note and n.deleted_at is null
          and (n.state = 'SUBMITTED' and verdict in ('PUBLISHED', 'REJECTED') or n.state = 'PUBLISHED' and verdict = 'REJECTED')
        returning 1)
    select exists (select from decided)
$$;

create function program_note_state(note uuid)
    returns table (state text)
    language sql stable security definer set search_path = public as $$
    select n.state from program_notes n where n.id = note and n.deleted_at is null
$$;
