-- History is for the owner to write; the service may only look which version it stands on.
do $$
declare
    grantee text;
begin
    for grantee in
        select distinct g.grantee from information_schema.role_table_grants g
        where g.table_schema = 'public' and g.table_name = 'flyway_schema_history' and g.grantee <> current_user
    loop
        execute format('revoke insert, update, delete on flyway_schema_history from %I', grantee);
    end loop;
end $$;
