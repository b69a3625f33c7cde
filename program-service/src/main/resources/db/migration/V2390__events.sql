-- What the feed of changes tells of: the resources of applicants, and the programs on their shortlists.
call announce('shortlists', 'shortlist', 'applicant_id', '{sub,making}');
call announce('applications', 'application', 'applicant_id');
call announce('rank_lists', 'rank-list', 'applicant_id', '{form}', spread => 'content');
call announce('signal_plans', 'signal-plan', 'applicant_id');
call announce('confirmations', 'confirmation', 'applicant_id');
-- An answer is never changed, only withdrawn; the counts of an answer about IMGs are one field of the API.
call announce('resident_answers', 'resident-answer', 'applicant_id', '{entered,us_img,non_us_img,img_unknown,unknown}');
insert into event_resources (resource, noun) values ('programs', 'program');

-- An event for each applicant who has the program on a shortlist, for them and whom they consented to: that somebody of the tenant
-- has it there is told to nobody else.
create or replace function announce_program_change(change uuid) returns bigint
    language sql security definer set search_path = public as $$
    with sent as (
    insert into outbox_events
        (tenant_id, id, type, resource, resource_id, applicant_id, resource_version, data, occurred_at)
    select t.tenant_id, uuidv7(), 'program.changed', 'programs', c.program_id, t.applicant_id, c.sequence,
        jsonb_strip_nulls(jsonb_build_object('changeId', c.id, 'field', c.field, 'kind', c.kind, 'before', c.was, 'after', c.becomes,
            'season', c.becomes_season, 'factId', c.fact_id)), c.at
    from program_changes c cross join lateral (
        select distinct s.tenant_id, s.applicant_id
        from shortlists s join shortlist_entries e on e.tenant_id = s.tenant_id and e.shortlist_id = s.id
            join programs p on p.id = e.program_id
        where coalesce(p.merged_into, p.id) = c.program_id and s.deleted_at is null) t
    where c.id = change
    returning 1)
    select count(*) from sent
$$;
