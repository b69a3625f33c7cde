-- What the rows of NRMP's results come to. Codes that differ in the track letter only are tracks of one program; no name
-- links a row to a program. Field by field the newest observed file counts.
create temp table judged on commit drop as
select s.number, s.line, s.key, s.subject, s.stated, s.occurrence, coalesce(c.program_id, f.program_id) as program_id, c.track_id,
    left(s.subject, 7) || '-' || right(s.subject, 1) as family, p.content as prior, n.content, to_jsonb(g) - 'id' as base,
    case when s.occurrence > 1 then 'DUPLICATE' when p.content = n.content then 'UNCHANGED'
         when c.code is not null then 'UPDATE' else 'CREATE' end as action,
    case when s.occurrence = 1 then nullif(changed_fields(coalesce(p.content, '{}'), n.content), '[]') end as changes,
    case when s.occurrence > 1 then jsonb_build_array(jsonb_build_object('reason', 'SAME_CODE_IN_FILE', 'column', 'Program Code',
             'detail', format(case when s.stated = s.first_stated then 'Row %s says the same of this code.'
                                   else 'Row %s says otherwise of this code; it counts.' end, s.first_number)))
         else coalesce(s.refused, '[]') || older_fields(s.stated, n.content) end as reasons
from (select s.*, row_number() over w::int as occurrence, first_value(s.stated) over w as first_stated,
          first_value(s.number) over w as first_number
      from part s
      window w as (partition by s.key order by s.number)) s
cross join importing i
left join program_codes c on c.scheme = 'NRMP' and c.code = s.subject
left join lateral (select program_id from program_codes f
                   where f.family = left(s.subject, 7) || '-' || right(s.subject, 1) order by f.code limit 1) f on true
left join program_sources p on p.source = 'NRMP' and p.code = s.subject and p.occurrence = 1
left join programs g on g.id = coalesce(c.program_id, f.program_id)
cross join lateral (select content_of('NRMP', s.subject, 1, null, i.observed_on, null) || s.stated
    || content_of('NRMP', s.subject, 1, i.observed_on, null, null) as content) n;
