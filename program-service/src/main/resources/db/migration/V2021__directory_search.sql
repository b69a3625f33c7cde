-- One text per program that words are looked for in: every name it has had, its institution, place and codes, without
-- capitals and accents.
create function fold(words text) returns text language sql immutable parallel safe
    return lower(unaccent('unaccent', words));

alter table programs add column search text;

create function fill_program_search() returns trigger language plpgsql as $$
begin
    new.search := fold(concat_ws(' ', new.name, new.institution, new.city, new.state, new.acgme_code, new.nrmp_code,
        (select string_agg(n.name, ' ' order by n.name) from program_names n where n.program_id = new.id),
        (select string_agg(c.code, ' ' order by c.code) from program_codes c where c.program_id = new.id)));
    return new;
end $$;
create trigger program_search before insert or update of name, institution, city, state, acgme_code, nrmp_code on programs
    for each row execute function fill_program_search();

-- A name or code that comes or goes changes the text of its program.
create function touch_program_search() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        update programs set name = name where id = old.program_id;
    end if;
    if tg_op <> 'DELETE' and (tg_op = 'INSERT' or new.program_id <> old.program_id) then
        update programs set name = name where id = new.program_id;
    end if;
    return null;
end $$;
create trigger program_search after insert or delete or update of program_id, name on program_names
    for each row execute function touch_program_search();
create trigger program_search after insert or delete or update of program_id on program_codes
    for each row execute function touch_program_search();

update programs set name = name;
drop index programs_text;
create index programs_search on programs using gin (search gin_trgm_ops);

drop index programs_state;
create index programs_state on programs (coalesce(state, ''), id);
create index programs_city on programs (coalesce(city, ''), id);

-- What other tenants proposed about a program goes with it.
create function move_fact_proposals(loser uuid, survivor uuid) returns void language sql security definer set search_path = public as $$
    update fact_proposals set program_id = survivor where program_id = loser
$$;

-- For what is asked of the whole directory about a field or two.
create index facts_field on facts (field, program_id);
