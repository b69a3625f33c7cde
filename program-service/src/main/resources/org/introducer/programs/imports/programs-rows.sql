insert into import_rows (tenant_id, import_id, number, line, key, occurrence, subject, action, changes, reasons)
select i.tenant_id, i.import_id, j.number, j.line, j.key, j.occurrence, j.subject, j.action, j.changes, j.reasons
from judged j, importing i order by j.number;
