-- What the rows of DOL's disclosure come to: one filing per case number.
create temp table judged on commit drop as
select s.*, t.import_id as previous_import, null::jsonb as before, null::jsonb as diff,
    case when s.occurrence > 1 then 'REJECTED'
         when t.case_number is null then 'CREATED'
         when (t.case_status, t.visa_class, t.job_title, t.role, t.discipline, t.soc_code, t.soc_title, t.begins_on, t.ends_on,
               t.employer, t.trade_name, t.worksite_city, t.worksite_state, t.wage_from, t.wage_unit, t.fiscal_year)
             is distinct from
              (s.case_status, s.visa_class, s.job_title, s.role, s.discipline, s.soc_code, s.soc_title, s.begins_on, s.ends_on,
               s.employer, s.trade_name, s.worksite_city, s.worksite_state, s.wage_from, s.wage_unit, s.fiscal_year)
             then 'UPDATED'
         else 'UNCHANGED' end as outcome
from (select s.*, row_number() over (partition by s.key order by s.number)::int as occurrence
      from staged s, importing i where s.key between i.first_key and i.last_key) s
left join labor_filings t on t.case_number = s.case_number;

update judged set problem = 'CASE_NUMBER stands in the file before; its first row counts' where outcome = 'REJECTED';

update judged j set diff = changed_fields(to_jsonb(t) - 'import_id',
    to_jsonb(j) - '{number,key,subject,problem,occurrence,previous_import,before,diff,outcome}'::text[])
from labor_filings t where j.outcome = 'UPDATED' and t.case_number = j.case_number;
