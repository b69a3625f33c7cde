-- What a run in MAX_SCORE or MAX_PARTICIPATION added up, and the prices that prove it; null in STABLE.
alter table runs
    add column per_match bigint,
    add column per_point bigint;
alter table run_judgements add column price bigint;
alter table run_seats add column price bigint;
-- The rules that stand between a mentee who was left over and the nearest mentor.
alter table run_unmatched add column rules jsonb not null default '[]';
