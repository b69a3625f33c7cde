-- What the revert of an import deleted has the same day here as in deleted_at, so it is told from what the applicant deleted.
-- The message that a message answers is kept by its id: it may be recorded later.
alter table interactions
    add column reverted_at timestamptz,
    add column answers_message text;
create index interactions_answers_message on interactions (tenant_id, owner_id, answers_message)
    where answers_message is not null;

-- What a project deleted has the same day here as in deleted_at, so it comes back with the project.
alter table relationships add column withdrawn_at timestamptz;
