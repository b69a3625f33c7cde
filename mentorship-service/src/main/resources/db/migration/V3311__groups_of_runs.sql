-- By what the mentees of a run wished to be counted when it was made: what they change later changes no report.
create table run_groups (
    tenant_id uuid not null,
    run_id uuid not null,
    mentee_id uuid not null,
    counted_by jsonb not null,
    primary key (tenant_id, run_id, mentee_id)
);
call wall('run_groups');
insert into run_groups (tenant_id, run_id, mentee_id, counted_by)
select r.tenant_id, r.id, e.mentee_id, e.counted_by
from runs r join mentee_enrolments e on e.tenant_id = r.tenant_id and e.cycle_id = r.cycle_id
where e.deleted_at is null and e.counted_by <> '{}';
