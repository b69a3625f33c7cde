-- Rows as version 1050 wrote them: an applicant's people, silent, flagged and known twice, and imports of that time.
create temporary table who as select
    cast('00000000-0000-7000-8000-00000000000a' as uuid) as tenant, cast('00000000-0000-7000-8000-00000000000b' as uuid) as owner;

create function pg_temp.person(number int, name text, email text, orcid text, deleted boolean) returns void language sql as $$
    insert into contacts (tenant_id, id, version, owner_id, name, role, kind, emails, orcid, created_at, deleted_at)
    select tenant, cast('00000000-0000-7000-8000-0000000001' || lpad(number::text, 2, '0') as uuid), 0, owner, name, 'IR_ATTENDING', 'PERSON',
        case when email is null then '[]' else jsonb_build_array(email) end, orcid, now() - interval '60 days',
        case when deleted then now() - interval '2 days' end
    from who;
$$;
create function pg_temp.key(kind text, value text, number int, beside boolean) returns void language sql as $$
    insert into contact_keys (tenant_id, owner_id, kind, value, twin, contact_id)
    select tenant, owner, kind, value,
        case when beside then cast('00000000-0000-7000-8000-0000000001' || lpad(number::text, 2, '0') as uuid)
            else '00000000-0000-0000-0000-000000000000' end,
        cast('00000000-0000-7000-8000-0000000001' || lpad(number::text, 2, '0') as uuid)
    from who;
$$;
create function pg_temp.mail(number int, days_ago int) returns void language sql as $$
    with written as (
        insert into interactions (tenant_id, id, version, owner_id, recorded_by, kind, direction, status, occurred_at, contact_ids, purpose,
            expects_reply, created_at)
        select tenant, uuidv7(), 0, owner, owner, 'EMAIL', 'OUTGOING', 'SENT', now() - make_interval(days => days_ago),
            array[cast('00000000-0000-7000-8000-0000000001' || lpad(number::text, 2, '0') as uuid)], 'ASK', true, now()
        from who
        returning *)
    insert into participations (tenant_id, id, owner_id, contact_id, interaction_id, part, kind, direction, occurred_at)
    select tenant_id, uuidv7(), owner_id, contact_ids[1], id, 'TO', kind, direction, occurred_at from written;
$$;

-- 1 was written to twice without an answer; 2 has the same address and name, 3 the ORCID iD of 2: one person. 4 shares the mailbox.
select pg_temp.person(1, 'Sam Sample', 'sam@example.org', null, false), pg_temp.key('EMAIL', 'sam@example.org', 1, false),
    pg_temp.mail(1, 20), pg_temp.mail(1, 10);
select pg_temp.person(2, 'sam sample', 'sam@example.org', '0000-0002-1825-0097', false), pg_temp.key('EMAIL', 'sam@example.org', 2, true),
    pg_temp.key('ORCID', '0000-0002-1825-0097', 2, false);
select pg_temp.person(3, 'S. Placeholder', null, '0000-0002-1825-0097', false), pg_temp.key('ORCID', '0000-0002-1825-0097', 3, true);
select pg_temp.person(4, 'Marcus Sample', 'sam@example.org', null, false), pg_temp.key('EMAIL', 'sam@example.org', 4, true);

-- 5 is not to be contacted; so was 6, who was deleted and is recognised by the digest of the address.
select pg_temp.person(5, 'Flagged Here', 'flagged@example.org', null, false), pg_temp.key('EMAIL', 'flagged@example.org', 5, false);
select pg_temp.person(6, 'Flagged Gone', 'gone@example.org', null, true);
insert into do_not_contacts (tenant_id, id, version, owner_id, contact_id, reason, since, set_by, created_at)
select tenant, cast('00000000-0000-7000-8000-0000000002' || n as uuid), 0, owner, cast('00000000-0000-7000-8000-0000000001' || n as uuid),
    'asked not to', date '2026-01-02', owner, now()
from who, unnest(array['05', '06']) as n;
insert into do_not_contact_keys (tenant_id, owner_id, digest, flag_id)
select tenant, owner, key_digest('EMAIL', 'gone@example.org'), '00000000-0000-7000-8000-000000000206' from who;

-- 7 waits for an answer, alone.
select pg_temp.person(7, 'Waiting Alone', 'waiting@example.org', null, false), pg_temp.key('EMAIL', 'waiting@example.org', 7, false),
    pg_temp.mail(7, 2);

-- An import that was applied (it created 8), and one whose preview waits for the applicant.
select pg_temp.person(8, 'Imported Once', 'imported@example.org', null, false), pg_temp.key('EMAIL', 'imported@example.org', 8, false);
insert into import_files (tenant_id, id, owner_id, staged_at)
select tenant, cast('00000000-0000-7000-8000-00000000030' || n as uuid), owner, now() from who, unnest(array['1', '2']) as n;
insert into import_rows (tenant_id, file_id, number, id, owner_id, line, name, row_key, keyed, draft, remarks, action)
select tenant, cast('00000000-0000-7000-8000-00000000030' || n as uuid), 1, cast(i as uuid), owner, 2, p, 'CSV:' || n, true,
    jsonb_build_object('name', p, 'role', 'OTHER', 'kind', 'PERSON', 'emails', jsonb_build_array(e), 'urls', '[]'::jsonb, 'phones', '[]'::jsonb,
        'tags', '[]'::jsonb), '[]', 'CREATE'
from who, (values
    ('1', '00000000-0000-7000-8000-000000000108', 'Imported Once', 'imported@example.org'),
    ('2', '00000000-0000-7000-8000-000000000109', 'Still Waiting', 'still@example.org')) as r (n, i, p, e);
insert into import_keys (tenant_id, file_id, kind, value, number)
select tenant, cast('00000000-0000-7000-8000-00000000030' || n as uuid), 'EMAIL', e, 1
from who, (values ('1', 'imported@example.org'), ('2', 'still@example.org')) as r (n, e);
insert into contact_keys (tenant_id, owner_id, kind, value, twin, contact_id, said)
select r.tenant_id, r.owner_id, 'ROW', r.row_key, r.id, r.id, r.draft from import_rows r where r.row_key = 'CSV:1';
insert into jobs (tenant_id, id, version, kind, sub, applicant_id, state, done, total, input, result, attempts, created_at)
select tenant, cast('00000000-0000-7000-8000-00000000040' || n as uuid), 3, 'CONTACT_IMPORT', owner, owner, s, 1, 1,
    jsonb_build_object('source', 'CSV', 'rows', 1, 'file', '00000000-0000-7000-8000-00000000030' || n,
        'columns', jsonb_build_array(jsonb_build_object('name', 'Full Name', 'field', 'name'), jsonb_build_object('name', 'Shoe size'))),
    jsonb_build_object('create', 1, 'update', 0, 'unchanged', 0, 'duplicate', 0, 'invalid', 0), 1, now() - interval '1 day'
from who, (values ('1', 'DONE'), ('2', 'PREVIEWED')) as j (n, s);
drop table who;
