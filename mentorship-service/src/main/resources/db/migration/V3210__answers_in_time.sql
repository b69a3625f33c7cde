-- How many mentors a mentee may ask at once, how long an answer may take, and after how many unanswered requests a mentor is inactive.
alter table cycles
    add column most_open_requests int not null default 3,
    add column request_days int not null default 7,
    add column inactive_after int not null default 2;

-- When the mentor last did something in the cycle; null: nothing yet.
alter table mentor_enrolments add column last_active_at timestamptz;

-- Requests from before have no end of time: expires_at is null.
alter table mentor_requests
    add column author_sub uuid,
    add column previous_request_id uuid,
    add column then_mentor_ids jsonb not null default '[]',
    add column messages jsonb not null default '[]',
    add column waits_for text check (waits_for in ('MENTOR', 'MENTEE')),
    add column end_reason text check (end_reason in ('ANOTHER_MENTOR_ACCEPTED', 'MENTOR_GONE', 'MENTOR_INACTIVE', 'MENTEE_GONE')),
    add column opened_at timestamptz,
    add column first_reaction_at timestamptz,
    add column remind_at timestamptz,
    add column expires_at timestamptz,
    add column withheld boolean not null default false;
update mentor_requests set opened_at = created_at, first_reaction_at = answered_at where state in ('OPEN', 'ACCEPTED', 'DECLINED');
update mentor_requests set waits_for = 'MENTOR' where state = 'OPEN';

alter table mentor_requests drop constraint mentor_requests_state_check;
alter table mentor_requests add constraint mentor_requests_state_check check (state in
    ('OPEN', 'INFORMATION_REQUESTED', 'WAITING', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'CLOSED', 'EXPIRED'));

drop index mentor_requests_open;
create unique index mentor_requests_live on mentor_requests (tenant_id, cycle_id, mentee_id, mentor_id, type)
    where state in ('OPEN', 'INFORMATION_REQUESTED', 'WAITING');
create index mentor_requests_line on mentor_requests (tenant_id, cycle_id, mentor_id, type, created_at, id)
    where state in ('OPEN', 'INFORMATION_REQUESTED', 'WAITING');
create index mentor_requests_due on mentor_requests (expires_at) where state in ('OPEN', 'INFORMATION_REQUESTED', 'WAITING');
create index mentor_requests_reminder on mentor_requests (remind_at) where state in ('OPEN', 'INFORMATION_REQUESTED');

-- Requests whose time is over, or of which somebody is to be reminded, of whatever tenant; the worker then takes on that tenant.
create function due_requests(at timestamptz, most int) returns table (tenant_id uuid, id uuid, author_sub uuid)
    language sql stable security definer set search_path = public as $$
    (select r.tenant_id, r.id, coalesce(r.author_sub, r.mentee_id) from mentor_requests r
     where r.state in ('OPEN', 'INFORMATION_REQUESTED', 'WAITING') and r.expires_at <= at order by r.expires_at limit most)
    union all
    (select r.tenant_id, r.id, coalesce(r.author_sub, r.mentee_id) from mentor_requests r
     where r.state in ('OPEN', 'INFORMATION_REQUESTED') and r.remind_at <= at and r.expires_at > at
     order by r.remind_at limit most)
$$;

-- Mentors for whom requests wait until a seat is free, of whatever tenant: others each time, so that none is left out.
create function waiting_lines(most int) returns table (tenant_id uuid, cycle_id uuid, mentor_id uuid, type text)
    language sql volatile security definer set search_path = public as $$
    select r.tenant_id, r.cycle_id, r.mentor_id, r.type from mentor_requests r
    where r.state = 'WAITING' group by 1, 2, 3, 4 order by random() limit most
$$;
