-- What a job of an import keeps is the same in all services now; what is of contacts only stands under "own".
update jobs set
    input = jsonb_build_object(
        'source', input -> 'source', 'rows', input -> 'rows', 'autoConfirm', false,
        'mapping', (select coalesce(jsonb_agg(jsonb_build_object('column', c -> 'name', 'field', c -> 'field')), '[]')
            from jsonb_array_elements(coalesce(input -> 'columns', '[]')) c),
        'own', jsonb_build_object('file', input -> 'file')),
    result = case when result is null then null else jsonb_build_object(
        'counts', result, 'appliedAt', case when state in ('DONE', 'REVERTED') then to_jsonb(created_at) end,
        'reverting', false) end
where kind = 'CONTACT_IMPORT' and input ? 'file';

-- Forgets what was staged before a moment, and after a shorter while what nothing came of.
create or replace function purge_imports(before timestamptz, abandoned_before timestamptz) returns int
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
                 and j.applicant_id = f.owner_id and j.input -> 'own' ->> 'file' = f.id::text
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
