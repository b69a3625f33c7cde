-- What the rows of the Data Hub come to. Rows of one employer, year and place are told apart by their counts, lowest
-- first, so that another order of the same rows changes nothing.
create temp table judged on commit drop as
select s.*, t.import_id as previous_import, null::jsonb as before,
    case when t.key is null then 'CREATED'
         when (t.initial_approved, t.initial_denied, t.continuing_approved, t.continuing_denied)
            = (s.initial_approved, s.initial_denied, s.continuing_approved, s.continuing_denied) then 'UNCHANGED'
         else 'UPDATED' end as outcome,
    case when t.key is not null then nullif(changed_fields(
        jsonb_build_object('initial_approved', t.initial_approved, 'initial_denied', t.initial_denied,
            'continuing_approved', t.continuing_approved, 'continuing_denied', t.continuing_denied),
        jsonb_build_object('initial_approved', s.initial_approved, 'initial_denied', s.initial_denied,
            'continuing_approved', s.continuing_approved, 'continuing_denied', s.continuing_denied)), '[]') end as diff
from (select s.*, row_number() over (partition by s.key order by s.initial_approved, s.initial_denied,
          s.continuing_approved, s.continuing_denied, s.number)::int as occurrence
      from staged s, importing i where s.key between i.first_key and i.last_key) s
left join employer_petitions t on t.key = s.key and t.occurrence = s.occurrence;
