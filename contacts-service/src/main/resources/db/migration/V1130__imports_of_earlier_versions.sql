-- Imports from before version 1121 have no count of rows that are ignored, and could not be read any more without it: there were none.
update jobs set result = jsonb_set(result, '{counts,ignored}', '0')
where kind = 'CONTACT_IMPORT' and result ? 'counts' and not result -> 'counts' ? 'ignored';
