-- What came of each row: reverted, or kept because another file says it, or says something newer.
update undoing set
    outcome = case when current and not same then 'REVERTED' when action in ('CREATE', 'UPDATE') then 'KEPT' end,
    reasons = case when action not in ('CREATE', 'UPDATE') or current and not same then '[]'
        when same then jsonb_build_array(jsonb_build_object('reason', 'STATED_ELSEWHERE',
            'detail', format('A file of %s says the same and stays.', next_observed_on)))
        else jsonb_build_array(jsonb_build_object('reason', 'NEWER_STATED',
            'detail', format('A file of %s says something newer, which stays.', next_observed_on))) end;
