-- What the rows of the Data Hub come to. A file may have several rows of one employer, year and place: their sum is what the
-- file says, and of several files the newest observed counts, as a whole.
drop table if exists summed;

create temp table summed on commit drop as
select s.key, min(s.number) as first_number, count(*)::int as rows, any_value(s.fiscal_year) as fiscal_year,
    any_value(s.employer) as employer, any_value(s.employer_key) as employer_key, any_value(s.tax_id) as tax_id,
    any_value(s.naics) as naics, any_value(s.state) as state, any_value(s.city) as city, any_value(s.zip) as zip,
    sum(s.initial_approved)::int as initial_approved, sum(s.initial_denied)::int as initial_denied,
    sum(s.continuing_approved)::int as continuing_approved, sum(s.continuing_denied)::int as continuing_denied,
    case when count(s.parts) > 0 then array[sum(s.parts[1]), sum(s.parts[2]), sum(s.parts[3]), sum(s.parts[4]), sum(s.parts[5]),
        sum(s.parts[6]), sum(s.parts[7]), sum(s.parts[8]), sum(s.parts[9]), sum(s.parts[10]), sum(s.parts[11]),
        sum(s.parts[12])]::int[] end as parts,
    bit_or(s.incomplete)
        | case when count(s.initial_approved) between 1 and count(*) - 1 then 1 else 0 end
        | case when count(s.initial_denied) between 1 and count(*) - 1 then 2 else 0 end
        | case when count(s.continuing_approved) between 1 and count(*) - 1 then 4 else 0 end
        | case when count(s.continuing_denied) between 1 and count(*) - 1 then 8 else 0 end as incomplete
from staged s, importing i where s.key between i.first_key and i.last_key
group by s.key;

create temp table judged on commit drop as
select s.number, s.line, s.key, 1 as occurrence,
    concat_ws(', ', m.fiscal_year, coalesce(m.employer, '(no employer)'), m.city, m.state) as subject,
    c.action,
    case when c.action = 'UPDATE' and s.number = m.first_number then changed_fields(
        jsonb_build_object('initial_approved', t.initial_approved, 'initial_denied', t.initial_denied,
            'continuing_approved', t.continuing_approved, 'continuing_denied', t.continuing_denied),
        jsonb_build_object('initial_approved', m.initial_approved, 'initial_denied', m.initial_denied,
            'continuing_approved', m.continuing_approved, 'continuing_denied', m.continuing_denied)) end as changes,
    case when m.rows > 1 and s.number > m.first_number then jsonb_build_array(jsonb_build_object('reason', 'SUMMED', 'detail',
        format('Summed with row %s, which has the same employer, year, place and Tax ID.', m.first_number))) else '[]' end
    || case when t.observed_on > i.observed_on and c.differs then jsonb_build_array(jsonb_build_object('reason', 'NEWER_STATED',
        'detail', format('A file of %s says otherwise and counts.', t.observed_on))) else '[]' end as reasons
from staged s
cross join importing i
join summed m on m.key = s.key
left join employer_petitions t on t.key = m.key and t.current
cross join lateral (select (t.initial_approved, t.initial_denied, t.continuing_approved, t.continuing_denied)
    is distinct from (m.initial_approved, m.initial_denied, m.continuing_approved, m.continuing_denied) as differs) d
cross join lateral (select d.differs, case when t.key is null then 'CREATE'
    when d.differs and t.observed_on <= i.observed_on then 'UPDATE' else 'UNCHANGED' end as action) c;
