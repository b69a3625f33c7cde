insert into import_rows (tenant_id, import_id, number, key, occurrence, subject, outcome, problem, diff, previous_import, before)
select i.tenant_id, i.import_id, j.number, j.key, j.occurrence, j.subject, j.outcome, j.problem, j.diff, j.previous_import, case when j.outcome in ('CREATED', 'UPDATED') then j.before end
from judged j, importing i order by j.number;
