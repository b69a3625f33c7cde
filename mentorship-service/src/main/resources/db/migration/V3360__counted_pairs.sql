-- In STABLE the mentors whom a mentee likes no better than the match are counted; null: every acceptable mentor is in options.
alter table run_judgements add column no_worse int;
