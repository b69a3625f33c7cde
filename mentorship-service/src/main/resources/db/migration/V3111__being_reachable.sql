-- How each side wants to be reached by the other: in the profile, or for one mentorship only.
alter table mentors add column reach_by jsonb not null default '[]';
alter table mentees add column reach_by jsonb not null default '[]';
alter table mentorships
    add column mentor_reach jsonb,
    add column mentee_reach jsonb;

-- A request of which one side is gone.
alter table mentor_requests drop constraint mentor_requests_state_check;
alter table mentor_requests add constraint mentor_requests_state_check
    check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'CLOSED'));
