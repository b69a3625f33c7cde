-- What the position of a person is in their own words, and the degrees behind the name.
alter table contacts add column title text, add column credentials text;

-- By what a person is recognised, normalised: e-mail, LinkedIn, ORCID, NPI; and ROW, the row of an imported file (its digest
-- tells whether the source has news). The first contact that has a key holds it (twin is zero); one that was noted although
-- another has the key stands beside it under its own id. So two writers at once cannot note one person twice.
create table contact_keys (
    tenant_id uuid not null,
    owner_id uuid not null,
    kind text not null check (kind in ('EMAIL', 'LINKEDIN', 'ORCID', 'NPI', 'ROW')),
    value text not null,
    twin uuid not null default '00000000-0000-0000-0000-000000000000',
    contact_id uuid not null,
    digest text,
    primary key (tenant_id, owner_id, kind, value, twin)
);
create index contact_keys_contact on contact_keys (tenant_id, contact_id);
call wall('contact_keys');

-- Keys are personal data: they go with their contact, whoever removes it.
create function forget_contact_keys() returns trigger language plpgsql as $$
begin
    delete from contact_keys k using gone g where k.tenant_id = g.tenant_id and k.contact_id = g.id;
    return null;
end $$;
create trigger contact_keys_gone after delete on contacts referencing old table as gone
    for each statement execute function forget_contact_keys();
