-- What the rows of the Data Hub come to. Rows of one employer, year and place are told apart by their counts, lowest
-- first, so that another order of the same rows changes nothing.
create temp table judged on commit drop as
select s.number, s.key, s.occurrence, concat_ws(', ', s.fiscal_year, coalesce(s.employer, '(no employer)'), s.city, s.state) as subject,
    s.problem, s.fiscal_year, s.employer, s.employer_key, s.tax_id, s.naics, s.state, s.city, s.zip, s.initial_approved,
    s.initial_denied, s.continuing_approved, s.continuing_denied, t.import_id as previous_import, null::jsonb as before,
    null::jsonb as diff,
    case when t.key is null then 'CREATED'
         when (t.initial_approved, t.initial_denied, t.continuing_approved, t.continuing_denied)
            = (s.initial_approved, s.initial_denied, s.continuing_approved, s.continuing_denied) then 'UNCHANGED'
         else 'UPDATED' end as outcome
from (select s.*, row_number() over (partition by s.key order by s.initial_approved, s.initial_denied,
          s.continuing_approved, s.continuing_denied, s.number)::int as occurrence
      from staged s, importing i where s.key between i.first_key and i.last_key) s
left join employer_petitions t on t.key = s.key and t.occurrence = s.occurrence;

update judged j set diff = changed_fields(
    jsonb_build_object('initial_approved', t.initial_approved, 'initial_denied', t.initial_denied,
        'continuing_approved', t.continuing_approved, 'continuing_denied', t.continuing_denied),
    jsonb_build_object('initial_approved', j.initial_approved, 'initial_denied', j.initial_denied,
        'continuing_approved', j.continuing_approved, 'continuing_denied', j.continuing_denied))
from employer_petitions t where j.outcome = 'UPDATED' and t.key = j.key and t.occurrence = j.occurrence;
