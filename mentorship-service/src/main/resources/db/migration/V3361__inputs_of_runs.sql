-- The inputs of a large run are megabytes of text, and PostgreSQL's own compression takes longer than everything else about storing
-- them: lz4, where PostgreSQL was built with it, else none.
do $$
begin
    if exists (select 1 from pg_settings where name = 'default_toast_compression' and 'lz4' = any (enumvals)) then
        alter table run_inputs alter column inputs set compression lz4;
        alter table run_judgements alter column options set compression lz4;
    else
        alter table run_inputs alter column inputs set storage external;
    end if;
end
$$;
