-- What the rows of the Data Hub come to. A file may have several rows of one employer, year and place: their sum is what the
-- file says, and of several files the newest observed counts, as a whole.
drop table if exists several, summed;

-- Most rows are the only ones of their key, and are no sums.
create temp table several on commit drop as select key from part group by key having count(*) > 1;

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
    select s.key, s.number, s.line, s.fiscal_year, s.employer, s.employer_key, s.tax_id, s.naics, s.state, s.city, s.zip,
        s.initial_approved, s.initial_denied, s.continuing_approved, s.continuing_denied, s.parts, s.incomplete
    from part s where not exists (select from several o where o.key = s.key)
    union all
    select s.key, min(s.number), min(s.line), any_value(s.fiscal_year), any_value(s.employer), any_value(s.employer_key),
        any_value(s.tax_id), any_value(s.naics), any_value(s.state), any_value(s.city), any_value(s.zip),
        sum(s.initial_approved)::int, sum(s.initial_denied)::int, sum(s.continuing_approved)::int, sum(s.continuing_denied)::int,
        case when count(s.parts) > 0 then array[sum(s.parts[1]), sum(s.parts[2]), sum(s.parts[3]), sum(s.parts[4]), sum(s.parts[5]),
            sum(s.parts[6]), sum(s.parts[7]), sum(s.parts[8]), sum(s.parts[9]), sum(s.parts[10]), sum(s.parts[11]),
            sum(s.parts[12])]::int[] end,
        bit_or(s.incomplete)
            | case when count(s.initial_approved) between 1 and count(*) - 1 then 1 else 0 end
            | case when count(s.initial_denied) between 1 and count(*) - 1 then 2 else 0 end
            | case when count(s.continuing_approved) between 1 and count(*) - 1 then 4 else 0 end
            | case when count(s.continuing_denied) between 1 and count(*) - 1 then 8 else 0 end
    from part s join several o on o.key = s.key
    group by s.key) m
cross join importing i
left join employer_petitions t on t.key = m.key and t.current;

insert into import_rows (tenant_id, import_id, number, line, key, occurrence, subject, action, changes, reasons)
select i.tenant_id, i.import_id, m.row_number, m.row_line, m.key, 1,
    concat_ws(', ', m.fiscal_year, coalesce(m.employer, '(no employer)'), m.city, m.state),
    c.action,
    case when c.action = 'UPDATE' and m.row_number = m.number then changed_fields(
        jsonb_build_object('initial_approved', m.known_initial_approved, 'initial_denied', m.known_initial_denied,
            'continuing_approved', m.known_continuing_approved, 'continuing_denied', m.known_continuing_denied),
        jsonb_build_object('initial_approved', m.initial_approved, 'initial_denied', m.initial_denied,
            'continuing_approved', m.continuing_approved, 'continuing_denied', m.continuing_denied)) end,
    case when m.row_number > m.number then jsonb_build_array(jsonb_build_object('reason', 'SUMMED', 'detail',
        format('Summed with row %s, which has the same employer, year, place and Tax ID.', m.number))) else '[]' end
    || case when m.known_observed_on > i.observed_on and m.differs then jsonb_build_array(jsonb_build_object(
        'reason', 'NEWER_STATED', 'detail', format('A file of %s says otherwise and counts.', m.known_observed_on))) else '[]' end
from (
    select m.*, m.number as row_number, m.line as row_line from summed m
    union all
    select m.*, s.number, s.line
    from several o join part s on s.key = o.key join summed m on m.key = o.key
    where s.number > m.number) m
cross join importing i
cross join lateral (select case when not m.known then 'CREATE'
    when m.differs and m.known_observed_on <= i.observed_on then 'UPDATE' else 'UNCHANGED' end as action) c
order by m.row_number;
