insert into import_sources (import_id, source, reference, observed_on)
select import_id, source, reference, observed_on from importing
on conflict do nothing;
