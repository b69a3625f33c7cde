-- What the rows of DOL's disclosure come to: of one case number the latest decision counts, then the newest observed; inside a
-- file the first row of the latest decision.
drop table if exists latest;

create temp table latest on commit drop as
select s.*, row_number() over (partition by s.key order by s.decided_on desc nulls last, s.number)::int as place,
    first_value(s.number) over w as counting, first_value(s.decided_on) over w as counting_decided_on
from staged s, importing i where s.key between i.first_key and i.last_key
window w as (partition by s.key order by s.decided_on desc nulls last, s.number);

create temp table judged on commit drop as
select s.number, s.line, s.key, 1 as occurrence, s.case_number as subject,
    case when s.place > 1 and s.decided_on is not distinct from s.counting_decided_on then 'DUPLICATE'
         when s.place > 1 then 'UNCHANGED'
         when t.case_number is null then 'CREATE'
         when d.differs and not d.older then 'UPDATE'
         else 'UNCHANGED' end as action,
    case when s.place = 1 and t.case_number is not null and d.differs and not d.older
         then changed_fields(d.before, d.after) end as changes,
    case when s.place > 1 and s.decided_on is not distinct from s.counting_decided_on
         then jsonb_build_array(jsonb_build_object('reason', 'SAME_CASE_IN_FILE', 'column', 'CASE_NUMBER',
             'detail', format('Row %s has this case number and the same decision; it counts.', s.counting)))
         when s.place > 1 then jsonb_build_array(jsonb_build_object('reason', 'LATER_DECISION', 'column', 'DECISION_DATE',
             'detail', format('Row %s has this case number and a later decision; it counts.', s.counting)))
         when t.case_number is not null and d.differs and d.older
         then jsonb_build_array(jsonb_build_object('reason', 'NEWER_STATED', 'column', 'DECISION_DATE',
             'detail', format('A file of %s has a later decision or is newer, and counts.', t.observed_on)))
         else '[]' end as reasons
from latest s
cross join importing i
left join labor_filings t on t.case_number = s.case_number and t.current
cross join lateral (select to_jsonb(t) - '{import_id,observed_on,stated_at,current}'::text[] as before,
    to_jsonb(s) - '{number,line,key,subject,problem,place,counting,counting_decided_on}'::text[] as after) j
cross join lateral (select j.before, j.after, j.before is distinct from j.after as differs,
    (coalesce(t.decided_on, '-infinity'), t.observed_on) > (coalesce(s.decided_on, '-infinity'), i.observed_on) as older) d;
