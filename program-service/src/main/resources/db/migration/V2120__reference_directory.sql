-- What holds for every program of an institution is kept once, as said of the institution. Names are compared by letters and
-- digits alone; a policy that names a state is not that of an institution elsewhere.
create function institution_key(name text) returns text language sql immutable parallel safe
    return nullif(btrim(regexp_replace(upper(unaccent('unaccent', name)), '[^A-Z0-9]+', ' ', 'g')), '');

alter table programs add column institution_key text generated always as (institution_key(institution)) stored;
create index programs_institution on programs (institution_key) where institution_key is not null;

-- A page without a date: nobody knows when it said so, only when it was collected.
alter table facts alter column observed_on drop not null;
alter table facts alter column program_id drop not null;
alter table facts add column collected_on date;
alter table facts add column institution text;
alter table facts add column institution_state text;
alter table facts add column institution_key text generated always as (institution_key(institution)) stored;
alter table facts add column note text;
alter table facts add column stated_for text;
alter table facts add column confidence_reason text;
alter table facts add check (observed_on is not null or collected_on is not null);
alter table facts add check ((program_id is null) <> (institution is null));
create index facts_institution on facts (institution_key) where institution_key is not null;

-- The facts that count for a program: its own, and those of its institution.
create view facts_by_program as
    select f.program_id as of_program, f.* from facts f where f.program_id is not null
    union all
    select p.id, f.* from facts f join programs p on p.institution_key = f.institution_key
    where f.institution_key is not null and p.merged_into is null and p.deleted_at is null
      and (f.institution_state is null or p.state is null or p.state = f.institution_state);

-- No source is surer than its kind allows; what was stated before this rule is lowered to it.
update facts set confidence = 'MEDIUM', version = version + 1 where source_type = 'RESIDENT_REPORT' and confidence = 'HIGH';
update fact_proposals set confidence = 'MEDIUM'
    where source_type = 'RESIDENT_REPORT' and confidence = 'HIGH' and state = 'PROPOSED';
update img_years set confidence = 'MEDIUM', version = version + 1 where source_type = 'RESIDENT_REPORT' and confidence = 'HIGH';

-- What became of a proposal of whatever tenant, for a curator who comes to decide it a second time.
create function fact_proposal_decision(proposal uuid)
    returns table (state text, decision text)
    language sql stable security definer set search_path = public as $$
    select p.state, p.decision from fact_proposals p where p.id = proposal
$$;

-- A program that takes no residents any more stays with its history.
alter table programs add column retired_on date;
alter table programs add column retired_reason text;
alter table programs add column retired_reference text;
alter table programs add check (retired_on is null or retired_reason is not null and retired_reference is not null);

-- How exact a place is. Lists of programs give the middle of the city: programs of one city have equal coordinates there.
alter table programs add column location_precision text check (location_precision in ('ADDRESS', 'CITY', 'UNKNOWN'));
update programs p set location_precision = 'CITY'
    where latitude is not null and exists (
        select from program_sources s where s.program_id = p.id
          and (s.content ->> 'latitude')::float8 = p.latitude and (s.content ->> 'longitude')::float8 = p.longitude);
-- An import writes places without counting the version up in the same step; whatever a person says of a place names how exact
-- it is.
create function fill_location_precision() returns trigger language plpgsql as $$
begin
    if new.latitude is null or new.longitude is null then
        new.location_precision := null;
    elsif new.location_precision is null and new.import_id is not null then
        new.location_precision := 'CITY';
    elsif tg_op = 'UPDATE' and new.version = old.version
            and (new.latitude, new.longitude) is distinct from (old.latitude, old.longitude) then
        new.location_precision := 'CITY';
    end if;
    return new;
end $$;
create trigger program_location_precision before insert or update of latitude, longitude, import_id on programs
    for each row execute function fill_location_precision();

-- Reference data: what of it has been loaded, so that nothing is loaded twice and nothing that a curator made of it is undone.
create table reference_programs (
    key text primary key,
    program_id uuid not null references programs,
    version text not null
);
create table reference_facts (
    key text primary key,
    fact_id uuid not null references facts,
    version text not null
);

-- In which state an institution of NRMP's numbering is.
create table nrmp_institutions (
    code text primary key check (code ~ '^\d{4}$'),
    name text not null,
    state text not null,
    reference text not null check (reference <> '')
);

-- A program that NRMP's results bring without a state has that of its institution, where that is known.
create function fill_program_state() returns trigger language plpgsql as $$
begin
    if new.state is null and new.nrmp_code is not null then
        select n.state into new.state from nrmp_institutions n where n.code = left(new.nrmp_code, 4);
    end if;
    return new;
end $$;
-- By name before the trigger that finds the city's place, which needs the state.
create trigger program_a_state before insert or update of state, nrmp_code on programs
    for each row execute function fill_program_state();

-- A proposal says what limits its value, too.
alter table fact_proposals add column note text;
drop function open_fact_proposals(int);
drop function decide_fact_proposal(uuid, text, text, uuid);

create function open_fact_proposals(most int)
    returns table (id uuid, program_id uuid, field text, value text, employer text, source_type text, reference text,
        observed_on date, season int, confidence text, note text, created_at timestamptz)
    language sql stable security definer set search_path = public as $$
    select p.id, p.program_id, p.field, p.value, p.employer, p.source_type, p.reference, p.observed_on, p.season, p.confidence,
        p.note, p.created_at
    from fact_proposals p where p.state = 'PROPOSED' order by p.created_at, p.id limit most
$$;

create function decide_fact_proposal(proposal uuid, verdict text, why text, fact uuid)
    returns table (id uuid, program_id uuid, field text, value text, employer text, source_type text, reference text,
        observed_on date, season int, confidence text, note text, created_at timestamptz)
    language sql security definer set search_path = public as $$
    update fact_proposals p set state = verdict, decision = why, fact_id = fact, version = p.version + 1
    where p.id = proposal and p.state = 'PROPOSED' and verdict in ('ACCEPTED', 'REJECTED')
    returning p.id, p.program_id, p.field, p.value, p.employer, p.source_type, p.reference, p.observed_on, p.season,
        p.confidence, p.note, p.created_at
$$;

-- The sort by day of observation puts what bears no date at the day on which it was collected.
drop index facts_observed;
create index facts_observed on facts (coalesce(observed_on, collected_on), id);

-- A program that came with the reference data is in use: an import that brought it first does not take it away.
create or replace function program_in_use(program uuid) returns boolean
    language sql stable security definer set search_path = public as $$
    select exists (select from facts where program_id = program)
        or exists (select from fact_proposals where program_id = program)
        or exists (select from img_years where program_id = program)
        or exists (select from employer_aliases where program_id = program)
        or exists (select from programs where merged_into = program)
        or exists (select from reference_programs where program_id = program)
$$;
