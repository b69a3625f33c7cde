-- What the rows of DOL's disclosure come to: of one case number the latest decision counts, then the newest observed; inside a
-- file the first row of the latest decision.
drop table if exists latest;

-- Beside each row stands what counts of its case so far, so that it is looked up once. What the file repeats of the same day changes
-- nothing.
create temp table latest on commit drop as
select s.*, t.case_number is not null as known, t.observed_on as known_observed_on, d.differs,
    (coalesce(t.decided_on, '-infinity'), t.observed_on) > (coalesce(s.decided_on, '-infinity'), i.observed_on) as older,
    t.case_number is not null and t.observed_on = i.observed_on and not d.differs as repeats,
    case when s.place = 1 and d.differs then to_jsonb(t) - '{import_id,observed_on,stated_at,current}'::text[] end as before
from (
    select p.*, row_number() over w::int as place, first_value(p.number) over w as counting,
        first_value(p.decided_on) over w as counting_decided_on
    from part p
    window w as (partition by p.key order by p.decided_on desc nulls last, p.number)) s
cross join importing i
left join labor_filings t on t.case_number = s.case_number and t.current
cross join lateral (select t.case_number is not null
    and (t.case_status, t.decided_on, t.visa_class, t.job_title, t.role, t.discipline, t.soc_code, t.soc_title, t.begins_on, t.ends_on,
            t.employer, t.employer_key, t.trade_name, t.worksite_city, t.worksite_state, t.wage_from, t.wage_unit, t.wage_doubtful,
            t.fiscal_year)
        is distinct from (s.case_status, s.decided_on, s.visa_class, s.job_title, s.role, s.discipline, s.soc_code, s.soc_title,
            s.begins_on, s.ends_on, s.employer, s.employer_key, s.trade_name, s.worksite_city, s.worksite_state, s.wage_from,
            s.wage_unit, s.wage_doubtful, s.fiscal_year) as differs) d;

insert into import_rows (tenant_id, import_id, number, line, key, occurrence, subject, action, changes, reasons)
select i.tenant_id, i.import_id, s.number, s.line, s.key, 1, s.case_number,
    case when s.place > 1 and s.decided_on is not distinct from s.counting_decided_on then 'DUPLICATE'
         when s.place > 1 then 'UNCHANGED'
         when not s.known then 'CREATE'
         when s.differs and not s.older then 'UPDATE'
         else 'UNCHANGED' end,
    case when s.place = 1 and s.differs and not s.older then changed_fields(s.before, to_jsonb(s)
         - '{number,line,key,subject,problem,place,counting,counting_decided_on,known,known_observed_on,differs,older,repeats,before}'::text[])
         end,
    case when s.place > 1 and s.decided_on is not distinct from s.counting_decided_on
         then jsonb_build_array(jsonb_build_object('reason', 'SAME_CASE_IN_FILE', 'column', 'CASE_NUMBER',
             'detail', format('Row %s has this case number and the same decision; it counts.', s.counting)))
         when s.place > 1 then jsonb_build_array(jsonb_build_object('reason', 'LATER_DECISION', 'column', 'DECISION_DATE',
             'detail', format('Row %s has this case number and a later decision; it counts.', s.counting)))
         when s.differs and s.older
         then jsonb_build_array(jsonb_build_object('reason', 'NEWER_STATED', 'column', 'DECISION_DATE',
             'detail', format('A file of %s has a later decision or is newer, and counts.', s.known_observed_on)))
         else '[]' end
from latest s cross join importing i
order by s.number;
