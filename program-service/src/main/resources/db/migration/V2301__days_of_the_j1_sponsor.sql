-- By when the J-1 sponsor needs the papers follows from the steps of certification; it is no number of its own any more.
update policy_rules set withdrawn_at = changed_at, version = version + 1
    where kind = 'PLANNING' and decides = 'J1_PAPERS_DAYS' and withdrawn_at is null;
