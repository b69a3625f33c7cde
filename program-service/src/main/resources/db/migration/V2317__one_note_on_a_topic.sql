-- Two requests at once leave one note on a topic, too.
create unique index program_notes_topic on program_notes (tenant_id, sub, program_id, topic)
    where state <> 'REJECTED' and deleted_at is null;
