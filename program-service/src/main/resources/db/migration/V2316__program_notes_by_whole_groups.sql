-- Curators decide on a note by an id that nothing else bears: the row's own is in its author's audit, and tells when it was written.
alter table program_notes add column decision_id uuid not null default gen_random_uuid();
create unique index program_notes_decision on program_notes (decision_id);

drop function published_program_notes(uuid[], int);
drop function program_notes_of(uuid[], text, int);

-- The live notes of one audience; who asks sees their own tenant's only. The people of each program, as the notes name it, form groups
-- in the order in which each was first published, and stay in them whatever becomes of their notes. A group is shown while everybody of
-- it has a live note, so no answer and no difference of two is about the first notes of fewer people. A role is shown only where enough
-- of those shown have it, and everybody else's as well: what is left out would else follow.
create function program_notes_of(programs uuid[], audience text, fewest int)
    returns table (decision_id uuid, topic text, role text, observed_on date, visibility text, text text)
    language sql stable set search_path = public as $$
    with published as (
        select n.*, n.state = 'PUBLISHED' and n.deleted_at is null as live,
               min(n.published_at) over (partition by n.program_id, n.sub) as since
        from program_notes n
        where n.program_id = any (programs) and n.visibility = audience and n.published_at is not null),
    grouped as (
        select p.*, (dense_rank() over (partition by p.program_id order by p.since, p.sub) - 1) / fewest as circle
        from published p),
    whole as (
        select g.program_id, g.circle from grouped g where g.live
        group by g.program_id, g.circle having count(distinct g.sub) = fewest),
    shown as (
        select g.* from grouped g join whole w on w.program_id = g.program_id and w.circle = g.circle where g.live),
    rare as (select s.role from shown s group by s.role having count(distinct s.sub) < fewest)
    select s.decision_id, s.topic, case when not exists (select from rare) then s.role end, s.observed_on, s.visibility, s.text
    from shown s
    order by s.topic, date_trunc('month', s.observed_on) desc, s.text
$$;

-- The same of all tenants: what is for everybody.
create function published_program_notes(programs uuid[], fewest int)
    returns table (decision_id uuid, topic text, role text, observed_on date, visibility text, text text)
    language sql stable security definer set search_path = public as $$
    select * from program_notes_of(programs, 'EVERYBODY', fewest)
$$;

drop function open_program_notes(int);
-- The notes that wait, of one program or of all.
create function open_program_notes(program uuid, most int)
    returns table (id uuid, program_id uuid, topic text, role text, observed_on date, visibility text, text text)
    language sql stable security definer set search_path = public as $$
    select n.decision_id, n.program_id, n.topic, n.role, n.observed_on, n.visibility, n.text
    from program_notes n
    where n.state = 'SUBMITTED' and n.deleted_at is null and (program is null or n.program_id = program)
    order by n.created_at, n.id limit most
$$;

create or replace function decide_program_note(note uuid, verdict text, why text, at timestamptz)
    returns boolean
    language sql security definer set search_path = public as $$
    with decided as (
        update program_notes n
        set state = verdict, reason = why, version = n.version + 1,
            published_at = case verdict when 'PUBLISHED' then at else n.published_at end
        where n.decision_id = note and n.deleted_at is null
          and (n.state = 'SUBMITTED' and verdict in ('PUBLISHED', 'REJECTED') or n.state = 'PUBLISHED' and verdict = 'REJECTED')
        returning 1)
    select exists (select from decided)
$$;

create or replace function program_note_state(note uuid)
    returns table (state text)
    language sql stable security definer set search_path = public as $$
    select n.state from program_notes n where n.decision_id = note and n.deleted_at is null
$$;
