#!/bin/sh
# Runs once, when the cluster is new: the databases, roles, extensions and privileges that `./introducer up` makes too.
# Passwords come from the environment and never stand on a command line.
set -eu

bootstrap() {
    psql --no-psqlrc --quiet -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
        -v db="$1" -v owner="${1}_owner" -v service="${1}_service" <<'SQL'
\getenv owner_password OWNER_PASSWORD
\getenv service_password SERVICE_PASSWORD
create role :"owner" login nosuperuser nocreatedb nocreaterole noreplication nobypassrls connection limit 10 password :'owner_password';
create role :"service" login nosuperuser nocreatedb nocreaterole noreplication nobypassrls connection limit 50 password :'service_password';
-- Ends before the client's socket time-out of 30 s, so that the server is never left working for nobody.
alter role :"service" set statement_timeout = '25s';
alter role :"service" set lock_timeout = '5s';
alter role :"service" set idle_in_transaction_session_timeout = '60s';
-- A migration that must wait longer than this would hold up everybody who waits behind it.
alter role :"owner" set lock_timeout = '1s';
create database :"db" owner :"owner";
\connect :"db"
create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists btree_gist;
create extension if not exists pgcrypto;
revoke all on database :"db" from public;
grant connect, temporary on database :"db" to :"service";
revoke create on schema public from public;
grant usage on schema public to :"service";
alter default privileges for role :"owner" in schema public grant select, insert, update, delete on tables to :"service";
alter default privileges for role :"owner" in schema public grant usage, select on sequences to :"service";
alter default privileges for role :"owner" in schema public grant execute on functions to :"service";
SQL
}

OWNER_PASSWORD=$CONTACTS_OWNER_PASSWORD SERVICE_PASSWORD=$CONTACTS_SERVICE_PASSWORD bootstrap contacts
OWNER_PASSWORD=$PROGRAMS_OWNER_PASSWORD SERVICE_PASSWORD=$PROGRAMS_SERVICE_PASSWORD bootstrap programs
OWNER_PASSWORD=$MENTORSHIP_OWNER_PASSWORD SERVICE_PASSWORD=$MENTORSHIP_SERVICE_PASSWORD bootstrap mentorship

psql --no-psqlrc --quiet -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres <<'SQL'
\getenv keycloak_password KEYCLOAK_DB_PASSWORD
create role keycloak login nosuperuser nocreatedb nocreaterole noreplication nobypassrls connection limit 50 password :'keycloak_password';
create database keycloak owner keycloak;
revoke all on database keycloak from public;
SQL
