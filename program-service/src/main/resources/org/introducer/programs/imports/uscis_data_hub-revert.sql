-- Takes back what this import said of employers; what another file says of the same counts again.
create temp table undoing on commit drop as
select distinct r.number, r.key, r.action, t.current, t.observed_on, w.import_id as next_import, w.observed_on as next_observed_on,
    w.import_id is not null and (t.initial_approved, t.initial_denied, t.continuing_approved, t.continuing_denied)
        is not distinct from (w.initial_approved, w.initial_denied, w.continuing_approved, w.continuing_denied) as same,
    null::text as outcome, '[]'::jsonb as reasons
from importing i
join import_rows r on r.tenant_id = i.tenant_id and r.import_id = i.import_id and r.key between i.first_key and i.last_key
join employer_petitions t on t.key = r.key and t.import_id = i.import_id
left join lateral (
    select * from employer_petitions o where o.key = t.key and o.import_id <> t.import_id
    order by o.observed_on desc, o.stated_at desc limit 1) w on true;

delete from employer_petitions t using undoing u, importing i where t.key = u.key and t.import_id = i.import_id;

update employer_petitions t set current = true
from undoing u where u.current and t.key = u.key and t.import_id = u.next_import;
