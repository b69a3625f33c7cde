-- Takes back the rows of the Data Hub that this import brought, and the counts that it changed.
create temp table undoing on commit drop as
select r.number, r.key, r.occurrence, r.subject, r.outcome, r.diff, r.previous_import,
    case when t.import_id is distinct from i.import_id then 'a later import said something else'
         when l.key is not null then 'a later import says it too' end as blocked
from importing i
join import_rows r on r.tenant_id = i.tenant_id and r.import_id = i.import_id and r.outcome in ('CREATED', 'UPDATED')
    and r.number between i.first_number and i.last_number
left join employer_petitions t on t.key = r.key and t.occurrence = r.occurrence
left join stated_later l on l.key = r.key and l.occurrence = r.occurrence;

delete from employer_petitions t using undoing u
where u.blocked is null and u.outcome = 'CREATED' and t.key = u.key and t.occurrence = u.occurrence;

update employer_petitions t set
    initial_approved = b.initial_approved, initial_denied = b.initial_denied, continuing_approved = b.continuing_approved,
    continuing_denied = b.continuing_denied, import_id = u.previous_import
from undoing u
join employer_petitions n on n.key = u.key and n.occurrence = u.occurrence
cross join lateral jsonb_populate_record(null::employer_petitions, with_fields_before(to_jsonb(n), u.diff)) b
where u.blocked is null and u.outcome = 'UPDATED' and t.key = u.key and t.occurrence = u.occurrence;
