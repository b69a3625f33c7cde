insert into labor_filings (case_number, case_status, visa_class, job_title, role, discipline, soc_code, soc_title, begins_on,
    ends_on, employer, employer_key, trade_name, worksite_city, worksite_state, wage_from, wage_unit, wage_doubtful,
    fiscal_year, import_id)
select j.case_number, j.case_status, j.visa_class, j.job_title, j.role, j.discipline, j.soc_code, j.soc_title, j.begins_on,
    j.ends_on, j.employer, j.employer_key, j.trade_name, j.worksite_city, j.worksite_state, j.wage_from, j.wage_unit,
    j.wage_doubtful, j.fiscal_year, i.import_id
from judged j, importing i where j.outcome = 'CREATED';

update labor_filings t set
    case_status = j.case_status, visa_class = j.visa_class, job_title = j.job_title, role = j.role,
    discipline = j.discipline, soc_code = j.soc_code, soc_title = j.soc_title, begins_on = j.begins_on,
    ends_on = j.ends_on, employer = j.employer, employer_key = j.employer_key, trade_name = j.trade_name,
    worksite_city = j.worksite_city, worksite_state = j.worksite_state, wage_from = j.wage_from,
    wage_unit = j.wage_unit, wage_doubtful = j.wage_doubtful, fiscal_year = j.fiscal_year, import_id = i.import_id
from judged j, importing i where j.outcome = 'UPDATED' and t.case_number = j.case_number;
