insert into employer_petitions (key, occurrence, fiscal_year, employer, employer_key, tax_id, naics, state, city, zip,
    initial_approved, initial_denied, continuing_approved, continuing_denied, import_id)
select j.key, j.occurrence, j.fiscal_year, j.employer, j.employer_key, j.tax_id, j.naics, j.state, j.city, j.zip,
    j.initial_approved, j.initial_denied, j.continuing_approved, j.continuing_denied, i.import_id
from judged j, importing i where j.outcome = 'CREATED';

update employer_petitions t set
    initial_approved = j.initial_approved, initial_denied = j.initial_denied,
    continuing_approved = j.continuing_approved, continuing_denied = j.continuing_denied, import_id = i.import_id
from judged j, importing i where j.outcome = 'UPDATED' and t.key = j.key and t.occurrence = j.occurrence;
