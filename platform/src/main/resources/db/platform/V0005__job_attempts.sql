-- Attempts that belong to an earlier step of the job: what is applied or reverted has attempts of its own each time.
alter table jobs add column attempts_before int not null default 0;
