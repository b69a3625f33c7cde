insert into employer_petitions (key, import_id, observed_on, stated_at, current, fiscal_year, employer, employer_key, tax_id, naics,
    state, city, zip, initial_approved, initial_denied, continuing_approved, continuing_denied, parts, incomplete)
select m.key, i.import_id, i.observed_on, i.at, not m.known or m.known_observed_on <= i.observed_on and not m.repeats, m.fiscal_year,
    m.employer, m.employer_key, m.tax_id, m.naics, m.state, m.city, m.zip, m.initial_approved, m.initial_denied,
    m.continuing_approved, m.continuing_denied, m.parts, m.incomplete
from summed m cross join importing i;

update employer_petitions t set current = false
from summed m, importing i
where m.known and m.known_observed_on <= i.observed_on and not m.repeats
  and t.key = m.key and t.current and t.import_id <> i.import_id;
