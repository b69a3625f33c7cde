-- The name of the field for what wall does: row-level security by tenant. Migrations that landed before this one go on calling wall.
create procedure isolate_tenant(target regclass) language plpgsql as $$
begin
    call wall(target);
end $$;
