-- Contacts that are one person, deleted ones too: whoever is in a row has others beside it under the same person_id. A contact that is
-- nobody else has no row.
create table contact_persons (
    tenant_id uuid not null,
    owner_id uuid not null,
    contact_id uuid not null,
    person_id uuid not null,
    primary key (tenant_id, contact_id)
);
create index contact_persons_person on contact_persons (tenant_id, owner_id, person_id, contact_id);
call wall('contact_persons');

-- By what contacts that were deleted or changed are recognised: digests of the keys they had, and of the words of the name beside
-- them. No words: any name.
create table person_traits (
    tenant_id uuid not null,
    owner_id uuid not null,
    contact_id uuid not null,
    digest bytea not null,
    strength text not null check (strength in ('PERSONAL', 'WITH_NAME')),
    words text not null,
    primary key (tenant_id, owner_id, digest, contact_id, strength, words)
);
create index person_traits_contact on person_traits (tenant_id, contact_id);
call wall('person_traits');

insert into person_traits (tenant_id, owner_id, contact_id, digest, strength, words)
select distinct k.tenant_id, k.owner_id, d.contact_id, k.digest, 'PERSONAL', ''
from do_not_contact_keys k join do_not_contacts d on d.tenant_id = k.tenant_id and d.id = k.flag_id;

-- What persons who are not to be contacted are recognised by, once their contact is deleted.
drop table do_not_contact_keys;
create view do_not_contact_keys with (security_invoker = true) as
select t.tenant_id, t.owner_id, t.digest, d.id as flag_id
from person_traits t
join do_not_contacts d on d.tenant_id = t.tenant_id and d.contact_id = t.contact_id and d.lifted_at is null
left join contacts c on c.tenant_id = t.tenant_id and c.id = t.contact_id
where c.id is null or c.deleted_at is not null;

-- Duplicates that are there: those of one personal key, or of one address and one name.
create temporary table same on commit drop as
select h.tenant_id, h.owner_id, h.contact_id as one, k.contact_id as other
from contact_keys h
join contact_keys k on k.tenant_id = h.tenant_id and k.owner_id = h.owner_id and k.kind = h.kind and k.value = h.value
    and k.contact_id <> h.contact_id
join contacts c on c.tenant_id = h.tenant_id and c.id = h.contact_id
join contacts o on o.tenant_id = k.tenant_id and o.id = k.contact_id
where h.kind <> 'ROW' and (h.kind <> 'EMAIL' or lower(c.name) = lower(o.name))
  and exists (select 1 from contact_keys t where t.tenant_id = h.tenant_id and t.owner_id = h.owner_id and t.kind = h.kind
      and t.value = h.value and t.twin <> '00000000-0000-0000-0000-000000000000');
insert into contact_persons (tenant_id, owner_id, contact_id, person_id)
with recursive reached (tenant_id, owner_id, contact_id, member) as (
    select tenant_id, owner_id, one, one from same
    union
    select r.tenant_id, r.owner_id, r.contact_id, s.other from reached r join same s on s.one = r.member)
select tenant_id, owner_id, contact_id, cast(min(cast(member as text)) as uuid) from reached group by 1, 2, 3;

-- Deleted contacts have a list of their own.
create index contacts_deleted on contacts (tenant_id, owner_id, created_at, id) where deleted_at is not null;

-- What an applicant, or an adviser for them, gave as the reason for writing although silence had closed the thread.
create table outreach_overrides (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null,
    owner_id uuid not null,
    contact_id uuid not null,
    given_by uuid not null,
    rule text not null,
    purpose text,
    channel text not null,
    reason text not null,
    created_at timestamptz not null,
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
create index outreach_overrides_contact on outreach_overrides (tenant_id, owner_id, contact_id, created_at, id);
call wall('outreach_overrides');
