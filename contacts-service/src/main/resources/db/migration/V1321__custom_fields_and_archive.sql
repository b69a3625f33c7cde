-- What an applicant keeps of contacts beside the fields that all have: declared with a type, kept by key.
create table custom_fields (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    owner_id uuid not null,
    key text not null,
    name text not null,
    type text not null check (type in ('TEXT', 'NUMBER', 'DATE', 'BOOLEAN', 'CHOICE')),
    choices jsonb not null default '[]',
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, owner_id, key)
);
create index custom_fields_created on custom_fields (tenant_id, owner_id, created_at, id);
call wall('custom_fields');

alter table contacts add column fields jsonb not null default '{}';

-- An archived contact stays with its history and is in no due list.
alter table contacts add column archived_at timestamptz;

-- Whether one of the tags is like a pattern in lower case.
create function has_tag(tags jsonb, pattern text) returns boolean language sql immutable parallel safe
    return exists (select 1 from jsonb_array_elements_text(tags) as t (tag) where lower(t.tag) like pattern escape '\');

-- Whether a custom field compares so with a value; one that is absent, or of another type, does not. Text is like a pattern in lower case.
create function field_compares(fields jsonb, key text, type text, comparison text, value text) returns boolean
    language plpgsql immutable parallel safe as $$
declare
    stored text := fields ->> key;
    one numeric;
    other numeric;
begin
    if stored is null then
        return false;
    end if;
    if type = 'NUMBER' then
        if jsonb_typeof(fields -> key) <> 'number' then
            return false;
        end if;
        one := stored;
        other := value;
        return case comparison when 'EQUAL' then one = other when 'LESS' then one < other
            when 'LESS_OR_EQUAL' then one <= other when 'GREATER' then one > other else one >= other end;
    end if;
    if type = 'DATE' then
        return case comparison when 'EQUAL' then stored = value when 'LESS' then stored < value
            when 'LESS_OR_EQUAL' then stored <= value when 'GREATER' then stored > value else stored >= value end;
    end if;
    return lower(stored) like value escape '\';
end $$;
