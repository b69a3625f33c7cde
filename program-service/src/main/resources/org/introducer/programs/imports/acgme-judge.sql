-- What the rows of ACGME's list come to. A code may stand in the list under several names: its first row describes the
-- program, the others add names.
create temp table judged on commit drop as
select s.*, c.program_id, p.content as prior, coalesce(p.content, '{}') || s.stated as content,
    p.import_id as previous_import, jsonb_build_object('program', to_jsonb(g) - 'id', 'source', to_jsonb(p)) as before,
    null::text as outcome, null::jsonb as diff
from (select s.*, row_number() over (partition by s.key order by s.number)::int as occurrence
      from staged s, importing i where s.key between i.first_key and i.last_key) s
left join program_codes c on c.scheme = 'ACGME' and c.code = s.subject
left join program_sources p on p.source = 'ACGME' and p.code = s.subject and p.occurrence = s.occurrence
left join programs g on g.id = c.program_id;

update judged set
    outcome = case when prior = content then 'UNCHANGED' when program_id is null and occurrence = 1 then 'CREATED' else 'UPDATED' end,
    diff = nullif(changed_fields(coalesce(prior, '{}'), content), '[]');
