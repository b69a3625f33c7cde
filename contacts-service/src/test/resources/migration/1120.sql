-- As version 1120 wrote it: an import that failed before anything was known of it.
insert into jobs (tenant_id, id, version, kind, sub, applicant_id, state, total, input, errors, attempts, created_at)
values ('00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-000000000403', 2, 'CONTACT_IMPORT',
    '00000000-0000-7000-8000-00000000000b', '00000000-0000-7000-8000-00000000000b', 'FAILED', 1,
    '{"source": "LINKEDIN", "rows": 1, "file": "00000000-0000-7000-8000-000000000303"}', '[{"detail": "The job failed; nothing was changed."}]', 3,
    '2026-01-02T03:04:05Z');
