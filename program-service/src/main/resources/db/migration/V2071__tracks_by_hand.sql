-- Tracks, their positions and their PGY-1 years as a curator enters them, beside what files say.
alter table program_tracks add column pgy_entry int check (pgy_entry between 1 and 10);
-- Entered or corrected by a person: no file takes it back.
alter table program_tracks add column by_hand boolean not null default false;
-- Positions with a code are from a file, those without are a curator's.
alter table track_positions add column version bigint not null default 0;
alter table track_positions add column confidence text not null default 'HIGH';

-- Where the residents of an advanced track do their PGY-1, by what the program says; a year that merely could fit is not here.
create table pgy1_options (
    track_id uuid not null references program_tracks,
    program_id uuid not null references programs,
    version bigint not null default 0,
    source_type text not null,
    reference text not null check (reference <> ''),
    observed_on date not null,
    confidence text not null,
    created_at timestamptz not null,
    primary key (track_id, program_id)
);
create index pgy1_options_program on pgy1_options (program_id);
