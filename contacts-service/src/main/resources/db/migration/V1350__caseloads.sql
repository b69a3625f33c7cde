-- Letters and promises of all applicants of a caseload, in the orders of their lists.
create index letters_caseload on letters (tenant_id, created_at, id);
create index commitments_caseload on commitments (tenant_id, created_at, id);
create index commitments_caseload_due on commitments (tenant_id, due_key, id);
