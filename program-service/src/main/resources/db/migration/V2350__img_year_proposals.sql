-- What is proposed to be the count of IMGs of a year; it has no effect until a curator accepts it.
create table img_year_proposals (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    sub uuid not null,
    program_id uuid not null,
    season int not null,
    entered int not null,
    us_img int not null check (us_img >= 0),
    non_us_img int not null check (non_us_img >= 0),
    img_unknown int not null check (img_unknown >= 0),
    unknown int not null check (unknown >= 0),
    source_type text not null,
    reference text not null,
    observed_on date not null,
    confidence text not null check (confidence in ('HIGH', 'MEDIUM', 'LOW')),
    state text not null check (state in ('PROPOSED', 'ACCEPTED', 'REJECTED')),
    decision text,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id),
    check (us_img + non_us_img + img_unknown + unknown <= entered)
);
create index img_year_proposals_list on img_year_proposals (tenant_id, created_at, id);
create index img_year_proposals_open on img_year_proposals (created_at) where state = 'PROPOSED';
call wall('img_year_proposals');

-- For curators: proposals of all tenants, without who made them.
create function open_img_year_proposals(most int)
    returns table (id uuid, program_id uuid, season int, entered int, us_img int, non_us_img int, img_unknown int, unknown int,
        source_type text, reference text, observed_on date, confidence text, created_at timestamptz)
    language sql stable security definer set search_path = public as $$
    select p.id, p.program_id, p.season, p.entered, p.us_img, p.non_us_img, p.img_unknown, p.unknown, p.source_type, p.reference,
        p.observed_on, p.confidence, p.created_at
    from img_year_proposals p where p.state = 'PROPOSED' order by p.created_at, p.id limit most
$$;

create function decide_img_year_proposal(proposal uuid, verdict text, why text)
    returns table (id uuid, program_id uuid, season int, entered int, us_img int, non_us_img int, img_unknown int, unknown int,
        source_type text, reference text, observed_on date, confidence text, created_at timestamptz)
    language sql security definer set search_path = public as $$
    update img_year_proposals p set state = verdict, decision = why, version = p.version + 1
    where p.id = proposal and p.state = 'PROPOSED' and verdict in ('ACCEPTED', 'REJECTED')
    returning p.id, p.program_id, p.season, p.entered, p.us_img, p.non_us_img, p.img_unknown, p.unknown, p.source_type,
        p.reference, p.observed_on, p.confidence, p.created_at
$$;

create function img_year_proposal_decision(proposal uuid) returns table (state text, decision text)
    language sql stable security definer set search_path = public as $$
    select p.state, p.decision from img_year_proposals p where p.id = proposal
$$;

-- What other tenants proposed about a program goes with it.
create or replace function move_fact_proposals(loser uuid, survivor uuid) returns void
    language sql security definer set search_path = public as $$
    update fact_proposals set program_id = survivor where program_id = loser;
    update img_year_proposals set program_id = survivor where program_id = loser;
$$;

create or replace function program_in_use(program uuid) returns boolean
    language sql stable security definer set search_path = public as $$
    select exists (select from facts where program_id = program)
        or exists (select from fact_proposals where program_id = program)
        or exists (select from img_year_proposals where program_id = program)
        or exists (select from img_years where program_id = program)
        or exists (select from employer_aliases where program_id = program)
        or exists (select from programs where merged_into = program)
        or exists (select from reference_programs where program_id = program)
$$;

-- What a resident tells is the value of a field, or the counts of a year.
alter table resident_answers
    alter column field drop not null,
    alter column value drop not null,
    add column entered int,
    add column us_img int,
    add column non_us_img int,
    add column img_unknown int,
    add column unknown int,
    add constraint resident_answers_of_one_kind check ((field is null) = (value is null) and (field is null) = (entered is not null));
