-- A program has several tracks, names and codes; what is known of it are facts with evidence. All of it is the shared
-- directory, the same for every tenant; only proposals and staged imports belong to somebody.
alter table programs add column merged_into uuid references programs;
alter table programs add column nrmp_program text unique;
create index programs_merged on programs (merged_into) where merged_into is not null;

create table program_names (
    program_id uuid not null references programs,
    name text not null,
    source text not null,
    created_at timestamptz not null,
    primary key (program_id, name)
);

create table program_tracks (
    id uuid primary key default uuidv7(),
    version bigint not null default 0,
    program_id uuid not null references programs,
    type text not null check (type in
        ('CATEGORICAL', 'ADVANCED', 'PHYSICIAN', 'PRELIMINARY', 'PRIMARY_CARE', 'FELLOWSHIP', 'SPECIALTY', 'UNKNOWN')),
    label text,
    created_at timestamptz not null
);
create index program_tracks_program on program_tracks (program_id, id);

-- ACGME and NRMP codes are different identifiers; both can change with a merger, so each has the seasons it was seen in.
create table program_codes (
    scheme text not null check (scheme in ('ACGME', 'NRMP')),
    code text not null,
    program_id uuid not null references programs,
    track_id uuid references program_tracks,
    first_season int,
    last_season int,
    source text not null,
    primary key (scheme, code)
);
create index program_codes_program on program_codes (program_id);

-- offered is null where the track was not offered in that season, which is not the same as offering none.
create table track_positions (
    track_id uuid not null references program_tracks,
    season int not null,
    offered int check (offered > 0),
    filled int check (filled between 0 and offered),
    source_type text not null,
    reference text not null,
    primary key (track_id, season)
);

create table facts (
    id uuid primary key,
    version bigint not null,
    program_id uuid not null references programs,
    field text not null,
    value text not null,
    employer text,
    source_type text not null,
    reference text not null check (reference <> ''),
    observed_on date not null,
    season int,
    reporter text not null,
    confidence text not null check (confidence in ('HIGH', 'MEDIUM', 'LOW')),
    state text not null check (state in ('ACCEPTED', 'WITHDRAWN')),
    recorded_at timestamptz not null
);
create index facts_program on facts (program_id, field);

create table fact_proposals (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    sub uuid not null,
    program_id uuid not null references programs,
    field text not null,
    value text not null,
    employer text,
    source_type text not null,
    reference text not null check (reference <> ''),
    observed_on date not null,
    season int,
    confidence text not null,
    state text not null check (state in ('PROPOSED', 'ACCEPTED', 'REJECTED')),
    decision text,
    fact_id uuid,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
create index fact_proposals_list on fact_proposals (tenant_id, created_at, id);
create index fact_proposals_program on fact_proposals (tenant_id, program_id, field);
create index fact_proposals_open on fact_proposals (created_at) where state = 'PROPOSED';
call wall('fact_proposals');

-- What a curator sees of everybody's proposals: the claim and its evidence, not who made it.
create function open_fact_proposals(most int)
    returns table (id uuid, program_id uuid, field text, value text, employer text, source_type text, reference text,
        observed_on date, season int, confidence text, created_at timestamptz)
    language sql stable security definer set search_path = public as $$
    select p.id, p.program_id, p.field, p.value, p.employer, p.source_type, p.reference, p.observed_on, p.season, p.confidence,
        p.created_at
    from fact_proposals p where p.state = 'PROPOSED' order by p.created_at, p.id limit most
$$;

-- Decides one open proposal, of whatever tenant; no row when there is none.
create function decide_fact_proposal(proposal uuid, verdict text, why text, fact uuid)
    returns table (id uuid, program_id uuid, field text, value text, employer text, source_type text, reference text,
        observed_on date, season int, confidence text, created_at timestamptz)
    language sql security definer set search_path = public as $$
    update fact_proposals p set state = verdict, decision = why, fact_id = fact, version = p.version + 1
    where p.id = proposal and p.state = 'PROPOSED' and verdict in ('ACCEPTED', 'REJECTED')
    returning p.id, p.program_id, p.field, p.value, p.employer, p.source_type, p.reference, p.observed_on, p.season,
        p.confidence, p.created_at
$$;

create table img_years (
    program_id uuid not null references programs,
    season int not null,
    entered int not null,
    us_img int not null,
    non_us_img int not null,
    img_unknown int not null,
    unknown int not null,
    source_type text not null,
    reference text not null check (reference <> ''),
    observed_on date not null,
    confidence text not null,
    primary key (program_id, season),
    check (us_img + non_us_img + img_unknown + unknown <= entered)
);
