-- When mentees can apply to a cycle, what they are asked, and what they answer.
alter table cycles
    add column apply_from date,
    add column apply_through date,
    add column questions jsonb not null default '[]';
alter table mentee_enrolments add column answers jsonb not null default '{}';
