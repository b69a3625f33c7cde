-- Takes back the filings that this import stated; what another file says of the same case counts again.
create temp table undoing on commit drop as
select r.number, r.key, r.action, t.case_number, t.current, t.observed_on, w.import_id as next_import,
    w.observed_on as next_observed_on,
    w.import_id is not null and to_jsonb(t) - '{import_id,observed_on,stated_at,current}'::text[]
            = to_jsonb(w) - '{import_id,observed_on,stated_at,current}'::text[] as same,
    null::text as outcome, '[]'::jsonb as reasons
from importing i
join import_rows r on r.tenant_id = i.tenant_id and r.import_id = i.import_id and r.key between i.first_key and i.last_key
    and r.action in ('CREATE', 'UPDATE', 'UNCHANGED') and not r.reasons @> '[{"reason": "LATER_DECISION"}]'
join labor_filings t on t.case_number = r.subject and t.import_id = i.import_id
left join lateral (
    select * from labor_filings o where o.case_number = t.case_number and o.import_id <> t.import_id
    order by o.decided_on desc nulls last, o.observed_on desc, o.stated_at desc limit 1) w on true;

delete from labor_filings t using undoing u, importing i where t.case_number = u.case_number and t.import_id = i.import_id;

update labor_filings t set current = true
from undoing u where u.current and t.case_number = u.case_number and t.import_id = u.next_import;
