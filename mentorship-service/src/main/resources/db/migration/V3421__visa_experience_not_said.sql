-- Not said is not the same as none.
alter table mentors alter column visa_experience drop not null;
