-- Whoever has read a program that changed holds a stale version.
update programs p set version = p.version + 1, import_id = i.import_id
from importing i
where p.id in (select program_id from judged where action in ('CREATE', 'UPDATE')) and p.created_at <> i.at;

insert into program_statements (source, code, occurrence, import_id, stated, reference, observed_on, stated_at)
select i.source, j.subject, j.occurrence, i.import_id, j.stated, coalesce(j.stated ->> 'source', i.reference), i.observed_on, i.at
from judged j, importing i where j.action <> 'DUPLICATE';

insert into program_sources as s (source, code, occurrence, program_id, content, base, reference, observed_on, import_id)
select i.source, j.subject, j.occurrence, j.program_id, j.content, j.base, coalesce(j.stated ->> 'source', i.reference), i.observed_on,
    i.import_id
from judged j, importing i where j.action in ('CREATE', 'UPDATE')
on conflict (source, code, occurrence) do update set content = excluded.content;

update program_sources s set reference = coalesce(j.stated ->> 'source', i.reference), observed_on = i.observed_on,
    import_id = i.import_id
from judged j, importing i
where j.action <> 'DUPLICATE' and s.source = i.source and s.code = j.subject and s.occurrence = j.occurrence
  and s.observed_on <= i.observed_on;
