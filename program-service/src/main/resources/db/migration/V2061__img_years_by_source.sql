-- Counts of one season from different sources are kept apart. A count that was taken away stays, so that the version of
-- a season only ever grows.
alter table img_years add column version bigint not null default 0;
alter table img_years add column removed_at timestamptz;
alter table img_years drop constraint img_years_pkey;
alter table img_years add primary key (program_id, season, source_type);
