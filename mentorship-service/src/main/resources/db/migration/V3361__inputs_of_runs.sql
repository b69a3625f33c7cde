-- The inputs of a large run are megabytes of text: lz4 takes a tenth of the time, where PostgreSQL was built with it.
do $$
begin
    if exists (select 1 from pg_settings where name = 'default_toast_compression' and 'lz4' = any (enumvals)) then
        alter table run_inputs alter column inputs set compression lz4;
        alter table run_pairs alter column parts set compression lz4;
        alter table run_judgements alter column options set compression lz4;
    end if;
end
$$;
