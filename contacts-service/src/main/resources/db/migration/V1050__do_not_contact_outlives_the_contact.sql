-- Somebody who is not to be written to can be deleted and come back by an import. The digests of that person's keys stay, not the
-- keys, and bring the flag back; lifting it forgets them.
create table do_not_contact_keys (
    tenant_id uuid not null,
    owner_id uuid not null,
    digest bytea not null,
    flag_id uuid not null,
    primary key (tenant_id, owner_id, digest)
);
call wall('do_not_contact_keys');

create function key_digest(kind text, value text) returns bytea language sql immutable parallel safe
    return sha256(convert_to(kind || ' ' || value, 'UTF8'));

-- Set by the person's return, not by somebody.
alter table do_not_contacts add column returned boolean not null default false;

create index do_not_contacts_owner on do_not_contacts (tenant_id, owner_id) where lifted_at is null;
