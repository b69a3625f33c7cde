-- Whoever has read a program that changed holds a stale version.
update programs p set version = p.version + 1, import_id = i.import_id
from importing i
where p.id in (select program_id from judged where outcome in ('CREATED', 'UPDATED')) and p.created_at <> i.at;

insert into program_sources (source, code, occurrence, program_id, content, reference, observed_on, import_id)
select i.source, j.subject, j.occurrence, j.program_id, j.content, coalesce(j.content ->> 'source', i.reference), i.observed_on,
    i.import_id
from judged j, importing i where j.outcome in ('CREATED', 'UPDATED')
on conflict (source, code, occurrence) do update
set content = excluded.content, reference = excluded.reference, observed_on = excluded.observed_on,
    import_id = excluded.import_id;
