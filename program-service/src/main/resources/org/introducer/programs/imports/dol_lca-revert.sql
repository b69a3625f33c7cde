-- Takes back the filings that this import brought, and what it changed of others.
create temp table undoing on commit drop as
select r.number, r.key, r.occurrence, r.subject, r.outcome, r.diff, r.previous_import,
    case when t.import_id is distinct from i.import_id then 'a later import said something else'
         when l.key is not null then 'a later import says it too' end as blocked
from importing i
join import_rows r on r.tenant_id = i.tenant_id and r.import_id = i.import_id and r.outcome in ('CREATED', 'UPDATED')
    and r.number between i.first_number and i.last_number
left join labor_filings t on t.case_number = r.subject
left join stated_later l on l.key = r.key and l.occurrence = r.occurrence;

delete from labor_filings t using undoing u
where u.blocked is null and u.outcome = 'CREATED' and t.case_number = u.subject;

update labor_filings t set
    case_status = b.case_status, visa_class = b.visa_class, job_title = b.job_title, role = b.role,
    discipline = b.discipline, soc_code = b.soc_code, soc_title = b.soc_title, begins_on = b.begins_on,
    ends_on = b.ends_on, employer = b.employer, employer_key = b.employer_key, trade_name = b.trade_name,
    worksite_city = b.worksite_city, worksite_state = b.worksite_state, wage_from = b.wage_from,
    wage_unit = b.wage_unit, wage_doubtful = b.wage_doubtful, fiscal_year = b.fiscal_year, import_id = u.previous_import
from undoing u
join labor_filings n on n.case_number = u.subject
cross join lateral jsonb_populate_record(null::labor_filings, with_fields_before(to_jsonb(n), u.diff)) b
where u.blocked is null and u.outcome = 'UPDATED' and t.case_number = u.subject;
