-- Official files say in which city a program is and not where that is. What a curator says of a city once holds for every
-- program there that has no place of its own.
create table city_places (
    id uuid primary key,
    version bigint not null,
    city text not null,
    state text not null,
    latitude double precision not null,
    longitude double precision not null,
    reference text not null check (reference <> ''),
    created_at timestamptz not null
);
create unique index city_places_once on city_places (state, fold(city));
create index city_places_list on city_places (created_at, id);
create index city_places_city on city_places (lower(city), id);

alter table programs add column city_latitude double precision;
alter table programs add column city_longitude double precision;
alter table programs add column place_latitude double precision generated always as
    (case when latitude is not null and longitude is not null then latitude else city_latitude end) stored;
alter table programs add column place_longitude double precision generated always as
    (case when latitude is not null and longitude is not null then longitude else city_longitude end) stored;

create function fill_program_city() returns trigger language plpgsql as $$
begin
    select c.latitude, c.longitude into new.city_latitude, new.city_longitude
    from city_places c where c.state = new.state and fold(c.city) = fold(new.city);
    return new;
end $$;
create trigger program_city before insert or update of city, state on programs
    for each row execute function fill_program_city();

-- A city that comes, moves or goes takes its programs along.
create function touch_program_city() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        update programs set city = city where state = old.state and fold(city) = fold(old.city);
    end if;
    if tg_op <> 'DELETE' then
        update programs set city = city where state = new.state and fold(city) = fold(new.city);
    end if;
    return null;
end $$;
create trigger program_city after insert or update or delete on city_places
    for each row execute function touch_program_city();
create index programs_city_name on programs (state, fold(city));

drop index programs_place;
create index programs_place on programs (place_latitude, place_longitude) where merged_into is null and deleted_at is null;

-- A million entries of shortlists are put together in memory.
alter function count_program_demand(timestamptz, timestamptz, timestamptz) set work_mem = '128MB';
