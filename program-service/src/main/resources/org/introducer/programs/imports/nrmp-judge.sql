-- What the rows of NRMP's results come to. Codes that differ in the track letter only are tracks of one program; no name
-- links a row to a program.
create temp table judged on commit drop as
select s.*, c.code is not null as known, coalesce(c.program_id, f.program_id) as program_id, c.track_id,
    left(s.subject, 7) || '-' || right(s.subject, 1) as family, p.content as prior,
    coalesce(p.content, '{}') || s.stated as content, p.import_id as previous_import,
    jsonb_build_object('program', to_jsonb(g) - 'id', 'source', to_jsonb(p)) as before,
    null::text as outcome, null::jsonb as diff
from (select s.*, row_number() over (partition by s.key order by s.number)::int as occurrence,
          first_value(s.stated) over (partition by s.key order by s.number) as first_stated
      from staged s, importing i where s.key between i.first_key and i.last_key) s
left join program_codes c on c.scheme = 'NRMP' and c.code = s.subject
left join lateral (select program_id from program_codes f
                   where f.family = left(s.subject, 7) || '-' || right(s.subject, 1) order by f.code limit 1) f on true
left join program_sources p on p.source = 'NRMP' and p.code = s.subject and p.occurrence = 1
left join programs g on g.id = coalesce(c.program_id, f.program_id);

update judged set
    outcome = case when occurrence > 1 then case when stated = first_stated then 'UNCHANGED' else 'REJECTED' end
                   when prior = content then 'UNCHANGED' when known then 'UPDATED' else 'CREATED' end,
    problem = case when occurrence > 1 and stated <> first_stated then 'the code stands in the file before; its first row counts' end;

update judged set diff = changed_fields(coalesce(prior, '{}'), content) where outcome in ('CREATED', 'UPDATED');
