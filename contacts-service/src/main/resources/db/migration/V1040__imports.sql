-- The key of a file's row remembers what the row said when it was last taken: then an import can tell a value that the
-- applicant wrote or removed from one that the file brought.
alter table contact_keys drop column digest, add column said jsonb;

-- One file that was brought; it is staged before there is a job for it.
create table import_files (
    tenant_id uuid not null,
    id uuid not null,
    owner_id uuid not null,
    staged_at timestamptz not null,
    primary key (tenant_id, id)
);
create index import_files_age on import_files (staged_at);
call wall('import_files');

-- Its rows: what each says, what would become of it, and what became of it.
create table import_rows (
    tenant_id uuid not null,
    file_id uuid not null,
    number int not null,
    id uuid not null default uuidv7(),
    owner_id uuid not null,
    line bigint not null,
    name text,
    row_key text,
    -- Has a key besides that of the row.
    keyed boolean not null,
    -- The id of a contact, from a table that Introducer wrote.
    own_id uuid,
    draft jsonb,
    -- Noticed when the file was read; findings come of comparing it with the contacts.
    remarks jsonb not null,
    findings jsonb not null default '[]',
    -- Null until it was compared.
    action text check (action in ('CREATE', 'UPDATE', 'DUPLICATE', 'INVALID', 'UNCHANGED')),
    contact_id uuid,
    matches jsonb not null default '[]',
    changes jsonb not null default '[]',
    -- What the same row said before, and the contact before and after it was applied.
    base jsonb,
    before jsonb,
    after jsonb,
    version_after bigint,
    outcome text check (outcome in ('REVERTED', 'KEPT')),
    primary key (tenant_id, file_id, number)
);
create index import_rows_contact on import_rows (tenant_id, file_id, contact_id) where contact_id is not null;
call wall('import_rows');

-- By what the persons of a file are recognised.
create table import_keys (
    tenant_id uuid not null,
    file_id uuid not null,
    kind text not null,
    value text not null,
    number int not null,
    -- Given to a contact that was there before.
    added boolean not null default false,
    primary key (tenant_id, file_id, kind, value, number)
);
create index import_keys_row on import_keys (tenant_id, file_id, number);
call wall('import_keys');

create index jobs_kind on jobs (tenant_id, kind, applicant_id, created_at, id);

-- Forgets what was staged before a moment, and after a shorter while what nothing came of.
create function purge_imports(before timestamptz, abandoned_before timestamptz) returns int
    language plpgsql security definer set search_path = public as $$
declare
    gone int := 0;
    file import_files;
begin
    for file in
        select * from import_files f
        where f.staged_at < before
           or f.staged_at < abandoned_before and not exists (
               select 1 from jobs j where j.tenant_id = f.tenant_id and j.kind = 'CONTACT_IMPORT'
                 and j.applicant_id = f.owner_id and j.input ->> 'file' = f.id::text
                 and j.state not in ('FAILED', 'CANCELLED'))
        for update skip locked
    loop
        delete from import_keys where tenant_id = file.tenant_id and file_id = file.id;
        delete from import_rows where tenant_id = file.tenant_id and file_id = file.id;
        delete from import_files where tenant_id = file.tenant_id and id = file.id;
        gone := gone + 1;
    end loop;
    return gone;
end $$;
