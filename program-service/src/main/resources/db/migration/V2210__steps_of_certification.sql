-- A step of certification is a kind of rule of the policy.
alter table policy_rules drop constraint policy_rules_kind_check;
alter table policy_rules add constraint policy_rules_kind_check
    check (kind in ('NOTICE', 'LAW', 'LIMIT', 'PATH', 'PLANNING', 'DEADLINE', 'STEP', 'INFORMATION'));
