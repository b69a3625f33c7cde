-- Whose consent a stored answer rests on, as 'applicant:scope' joined by commas: judged again before it is given again.
alter table idempotent_answers add column consents text;
