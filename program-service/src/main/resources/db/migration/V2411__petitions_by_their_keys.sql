-- Nothing is looked for by its import alone: a revert knows the keys of its rows. Each import wrote its rows into these indexes too.
drop index employer_petitions_import;
drop index labor_filings_import;
