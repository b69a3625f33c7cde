insert into labor_filings (case_number, import_id, observed_on, stated_at, current, case_status, decided_on, visa_class, job_title, role,
    discipline, soc_code, soc_title, begins_on, ends_on, employer, employer_key, trade_name, worksite_city, worksite_state, wage_from,
    wage_unit, wage_doubtful, fiscal_year)
select s.case_number, i.import_id, i.observed_on, i.at,
    t.case_number is null
        or (coalesce(t.decided_on, '-infinity'), t.observed_on) <= (coalesce(s.decided_on, '-infinity'), i.observed_on),
    s.case_status, s.decided_on, s.visa_class, s.job_title, s.role, s.discipline, s.soc_code, s.soc_title, s.begins_on, s.ends_on,
    s.employer, s.employer_key, s.trade_name, s.worksite_city, s.worksite_state, s.wage_from, s.wage_unit, s.wage_doubtful,
    s.fiscal_year
from latest s cross join importing i left join labor_filings t on t.case_number = s.case_number and t.current
where s.place = 1;

update labor_filings t set current = false
from labor_filings n, importing i
where n.import_id = i.import_id and n.current and t.case_number = n.case_number and t.current and t.import_id <> n.import_id;
