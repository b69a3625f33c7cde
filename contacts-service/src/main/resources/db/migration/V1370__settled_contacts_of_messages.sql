-- Of whom it is settled whether a message that is recorded names them: those whom an import found in it, and those whom the applicant took
-- off it since. Null where that is not known: of what no import recorded, and of what was recorded before this was kept.
alter table interactions add column settled_contact_ids uuid[];
