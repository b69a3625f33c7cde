-- A file can say that a person is not to be contacted: confirming it sets the flag.
alter table import_rows
    add column do_not_contact boolean not null default false,
    add column do_not_contact_since date,
    add column do_not_contact_reason text,
    add column do_not_contact_source text;
