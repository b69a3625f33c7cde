-- As version 2213 wrote it: a program with facts, a proposal of a fact, and what an applicant had planned for the season 2025.
insert into programs (id, version, name, pathway, institution, state, created_at)
values ('00000000-0000-7000-8000-0000000000c1', 3, 'Earlier Hospital Program', 'INTEGRATED', 'Earlier Hospital', 'FL', '2026-01-02T03:04:05Z');
insert into facts (id, version, program_id, institution, institution_state, field, value, source_type, reference, observed_on, season, reporter, confidence,
    state, recorded_at, note)
values
    ('00000000-0000-7000-8000-0000000000f1', 0, '00000000-0000-7000-8000-0000000000c1', null, null, 'J1_SPONSORSHIP', 'YES', 'PROGRAM_PAGE',
        'https://example.org/visa', '2024-10-01', 2025, 'curator', 'HIGH', 'ACCEPTED', '2024-10-01T03:04:05Z', 'For graduates of US schools'),
    ('00000000-0000-7000-8000-0000000000f2', 0, null, 'Earlier Hospital', 'FL', 'H1B_SPONSORSHIP', 'NO', 'INSTITUTION_PAGE',
        'https://example.org/gme', '2024-10-01', 2025, 'curator', 'HIGH', 'ACCEPTED', '2024-10-01T03:04:06Z', null),
    ('00000000-0000-7000-8000-0000000000f4', 0, null, 'Earlier Hospital', 'FL', 'F1_OPT_ACCEPTED', 'NO', 'INSTITUTION_PAGE',
        'https://example.org/gme', '2024-10-01', 2025, 'curator', 'HIGH', 'ACCEPTED', '2024-10-01T03:04:07Z', null);
insert into fact_proposals (tenant_id, id, version, sub, program_id, field, value, source_type, reference, observed_on, season, confidence, state, created_at)
values ('00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-0000000000f3', 0, '00000000-0000-7000-8000-00000000000b',
    '00000000-0000-7000-8000-0000000000c1', 'H1B_SPONSORSHIP', 'YES', 'RESIDENT_REPORT', 'a resident', '2024-10-02', 2025, 'MEDIUM', 'PROPOSED',
    '2024-10-02T03:04:05Z');
insert into applications (tenant_id, id, version, applicant_id, program_id, season, state, state_on, applied_on, note, advocates, history, created_at)
values ('00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-0000000000e1', 1, '00000000-0000-7000-8000-00000000000b',
    '00000000-0000-7000-8000-0000000000c1', 2025, 'INTERVIEWED', '2024-11-20', '2024-09-25', 'Liked it.', '[]',
    '{"steps": [
        {"state": "APPLIED", "on": "2024-09-25", "note": null, "recordedAt": "2024-09-25T03:04:05Z", "recordedBy": "00000000-0000-7000-8000-00000000000b", "reverted": null},
        {"state": "INVITED", "on": "2024-11-01", "note": null, "recordedAt": "2024-11-01T03:04:05Z", "recordedBy": "00000000-0000-7000-8000-00000000000b", "reverted": null},
        {"state": "INTERVIEWED", "on": "2024-11-20", "note": "By video.", "recordedAt": "2024-11-20T03:04:05Z", "recordedBy": "00000000-0000-7000-8000-00000000000b", "reverted": null}]}',
    '2024-09-25T03:04:05Z');
insert into rank_lists (tenant_id, id, version, applicant_id, season, content, created_at)
values ('00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-0000000000e2', 1, '00000000-0000-7000-8000-00000000000b', 2025,
    '{"criteria": [{"name": "Case mix", "weight": 3}],
      "entries": [{"applicationId": "00000000-0000-7000-8000-0000000000e1", "track": "ADVANCED", "scores": {"Case mix": 8}, "supplemental": []}],
      "moves": [{"applicationId": "00000000-0000-7000-8000-0000000000e1", "track": "ADVANCED", "to": 1, "reason": "Near my family.",
          "at": "2025-02-01T03:04:05Z", "by": "00000000-0000-7000-8000-00000000000b"}]}', '2025-01-02T03:04:05Z');
insert into signal_plans (tenant_id, id, version, applicant_id, season, signals, created_at)
values ('00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-0000000000e3', 0, '00000000-0000-7000-8000-00000000000b', 2025,
    '[{"programId": "00000000-0000-7000-8000-0000000000c1", "pool": "RADIOLOGY", "tier": "GOLD", "reason": "First choice."}]', '2024-09-01T03:04:05Z');
insert into policy_rules (id, version, code, kind, topic, decides, reviewed_on, sourced, content, curated, created_at, changed_at)
values ('00000000-0000-7000-8000-0000000000d1', 0, 'plan-j1-papers', 'PLANNING', 'PLANNING', 'J1_PAPERS_DAYS', '2026-11-28', false,
    '{"code": "plan-j1-papers", "kind": "PLANNING", "topic": "PLANNING", "decides": "J1_PAPERS_DAYS", "value": "75",
      "statement": "Days before the start by which the J-1 sponsor needs the papers.", "reviewedOn": "2026-11-28"}', false,
    '2026-11-28T03:04:05Z', '2026-11-28T03:04:05Z');
update policy_state set shipped_release = 2;
