-- What the rows of ACGME's list come to. A code may stand in the list under several names: its first row describes the
-- program, the others add names. Field by field the newest observed file counts.
create temp table judged on commit drop as
select s.*, c.program_id, p.content as prior, n.content, to_jsonb(g) - 'id' as base,
    case when p.content = n.content then 'UNCHANGED' when c.program_id is null and s.occurrence = 1 then 'CREATE' else 'UPDATE' end as action,
    nullif(changed_fields(coalesce(p.content, '{}'), n.content), '[]') as changes, o.reasons
from (select s.number, s.line, s.key, s.subject, s.stated, s.refused, row_number() over (partition by s.key order by s.number)::int as occurrence
      from part s) s
cross join importing i
left join program_codes c on c.scheme = 'ACGME' and c.code = s.subject
left join program_sources p on p.source = 'ACGME' and p.code = s.subject and p.occurrence = s.occurrence
left join programs g on g.id = c.program_id
cross join lateral (select content_of('ACGME', s.subject, s.occurrence, null, i.observed_on, null) || s.stated
    || content_of('ACGME', s.subject, s.occurrence, i.observed_on, null, null) as content) n
cross join lateral (select coalesce(s.refused, '[]') || older_fields(s.stated, n.content) as reasons) o;
