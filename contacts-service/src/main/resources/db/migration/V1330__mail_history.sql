-- Where a message came from a file of mail: by its id it is never imported twice. Of a message without one, a digest of its headers.
alter table interactions
    add column message_id text,
    add column thread_id text,
    add column subject text;
create unique index interactions_message on interactions (tenant_id, owner_id, message_id) where message_id is not null;
create index interactions_thread on interactions (tenant_id, owner_id, thread_id, id) where thread_id is not null;

-- Rows that are messages: CREATE makes an interaction with the id of the row, UPDATE changes one that is there.
alter table import_rows
    add column mail jsonb,
    add column thread_id text,
    add column interaction_id uuid,
    drop constraint import_rows_action_check,
    add constraint import_rows_action_check
        check (action in ('CREATE', 'UPDATE', 'DUPLICATE', 'INVALID', 'UNCHANGED', 'IGNORED'));
create index import_rows_message on import_rows (tenant_id, file_id, row_key) where mail is not null;
create index import_rows_interaction on import_rows (tenant_id, interaction_id) where interaction_id is not null;
