-- The day on which a file said so: what was observed later is never overwritten by what was observed before. Null: not known.
alter table import_files add column observed_on date;
alter table contact_keys add column observed_on date;

-- Contacts that have an e-mail address of the row and another name: people who share a mailbox with it.
alter table import_rows
    add column strangers uuid[] not null default '{}',
    add column base_observed_on date;

-- The updates of one contact, by which a revert finds what came after it.
create index import_rows_contact on import_rows (tenant_id, contact_id, version_after)
    where version_after is not null;
