-- That a date of a season was looked for, where and when last, is a kind of rule of the policy.
alter table policy_rules drop constraint policy_rules_kind_check;
alter table policy_rules add constraint policy_rules_kind_check
    check (kind in ('NOTICE', 'LAW', 'LIMIT', 'PATH', 'PLANNING', 'DEADLINE', 'SEARCH', 'STEP', 'BUDGET', 'INFORMATION'));
