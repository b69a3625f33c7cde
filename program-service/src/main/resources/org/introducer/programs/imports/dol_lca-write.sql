insert into labor_filings (case_number, import_id, observed_on, stated_at, current, case_status, decided_on, visa_class, job_title, role,
    discipline, soc_code, soc_title, begins_on, ends_on, employer, employer_key, trade_name, worksite_city, worksite_state, wage_from,
    wage_unit, wage_doubtful, fiscal_year)
select s.case_number, i.import_id, i.observed_on, i.at, not s.known or not s.older and not s.repeats,
    s.case_status, s.decided_on, s.visa_class, s.job_title, s.role, s.discipline, s.soc_code, s.soc_title, s.begins_on, s.ends_on,
    s.employer, s.employer_key, s.trade_name, s.worksite_city, s.worksite_state, s.wage_from, s.wage_unit, s.wage_doubtful,
    s.fiscal_year
from latest s cross join importing i
where s.place = 1;

update labor_filings t set current = false
from latest s, importing i
where s.place = 1 and s.known and not s.older and not s.repeats
  and t.case_number = s.case_number and t.current and t.import_id <> i.import_id;
