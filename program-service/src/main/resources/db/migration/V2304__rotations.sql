-- Observerships and electives that programs and institutions offer, each with its source; part of the shared directory.
create table rotation_offers (
    id uuid primary key,
    version bigint not null,
    kind text not null check (kind in ('OBSERVERSHIP', 'ELECTIVE')),
    program_id uuid references programs,
    institution text,
    institution_state text,
    institution_key text generated always as (institution_key(institution)) stored,
    content jsonb not null,
    -- Under which it came with the service; null: a curator entered it.
    reference_key text unique,
    created_at timestamptz not null,
    withdrawn_at timestamptz,
    check ((program_id is null) <> (institution is null))
);
create index rotation_offers_list on rotation_offers (created_at, id);
create index rotation_offers_program on rotation_offers (program_id) where program_id is not null;
create index rotation_offers_institution on rotation_offers (institution_key) where institution_key is not null;
