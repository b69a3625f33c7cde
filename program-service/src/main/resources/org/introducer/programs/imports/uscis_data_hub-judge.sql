-- What the rows of the Data Hub come to. A file may have several rows of one employer, year and place: their sum is what the
-- file says, and of several files the newest observed counts, as a whole.
drop table if exists summed;

-- Beside each sum stands what counts so far, so that it is looked up once. What the file repeats of the same day changes nothing.
create temp table summed on commit drop as
select m.*, t.key is not null as known, t.observed_on as known_observed_on,
    t.initial_approved as known_initial_approved, t.initial_denied as known_initial_denied,
    t.continuing_approved as known_continuing_approved, t.continuing_denied as known_continuing_denied,
    (t.initial_approved, t.initial_denied, t.continuing_approved, t.continuing_denied)
        is distinct from (m.initial_approved, m.initial_denied, m.continuing_approved, m.continuing_denied) as differs,
    t.key is not null and t.observed_on = i.observed_on
        and (t.fiscal_year, t.employer, t.employer_key, t.tax_id, t.naics, t.state, t.city, t.zip, t.initial_approved,
                t.initial_denied, t.continuing_approved, t.continuing_denied, t.parts, t.incomplete)
            is not distinct from (m.fiscal_year, m.employer, m.employer_key, m.tax_id, m.naics, m.state, m.city, m.zip,
                m.initial_approved, m.initial_denied, m.continuing_approved, m.continuing_denied, m.parts, m.incomplete) as repeats
from (
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
    from part s
    group by s.key) m
cross join importing i
left join employer_petitions t on t.key = m.key and t.current;

insert into import_rows (tenant_id, import_id, number, line, key, occurrence, subject, action, changes, reasons)
select i.tenant_id, i.import_id, s.number, s.line, s.key, 1,
    concat_ws(', ', m.fiscal_year, coalesce(m.employer, '(no employer)'), m.city, m.state),
    c.action,
    case when c.action = 'UPDATE' and s.number = m.first_number then changed_fields(
        jsonb_build_object('initial_approved', m.known_initial_approved, 'initial_denied', m.known_initial_denied,
            'continuing_approved', m.known_continuing_approved, 'continuing_denied', m.known_continuing_denied),
        jsonb_build_object('initial_approved', m.initial_approved, 'initial_denied', m.initial_denied,
            'continuing_approved', m.continuing_approved, 'continuing_denied', m.continuing_denied)) end,
    case when m.rows > 1 and s.number > m.first_number then jsonb_build_array(jsonb_build_object('reason', 'SUMMED', 'detail',
        format('Summed with row %s, which has the same employer, year, place and Tax ID.', m.first_number))) else '[]' end
    || case when m.known_observed_on > i.observed_on and m.differs then jsonb_build_array(jsonb_build_object(
        'reason', 'NEWER_STATED', 'detail', format('A file of %s says otherwise and counts.', m.known_observed_on))) else '[]' end
from part s
cross join importing i
join summed m on m.key = s.key
cross join lateral (select case when not m.known then 'CREATE'
    when m.differs and m.known_observed_on <= i.observed_on then 'UPDATE' else 'UNCHANGED' end as action) c
order by s.number;
