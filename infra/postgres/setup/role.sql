-- The login role and its database:
--   psql -v ON_ERROR_STOP=1 -v password=... -d postgres -f role.sql
--
-- The role is no superuser and passes by no row-level security. It may make roles, because
-- every tenant has one (r_t_000001 and so on), and schemas in its own database, because every
-- tenant has one of those, too. It may be run again.

SELECT 'CREATE ROLE tierline' WHERE NOT EXISTS (
    SELECT FROM pg_roles WHERE rolname = 'tierline'
) \gexec

ALTER ROLE tierline WITH
    LOGIN NOSUPERUSER NOBYPASSRLS NOREPLICATION NOCREATEDB CREATEROLE INHERIT
    PASSWORD :'password';

SELECT 'CREATE DATABASE tierline OWNER tierline' WHERE NOT EXISTS (
    SELECT FROM pg_database WHERE datname = 'tierline'
) \gexec

-- Nobody else connects, and nobody but the owner makes anything.
REVOKE ALL ON DATABASE tierline FROM PUBLIC;
GRANT CONNECT, CREATE, TEMPORARY ON DATABASE tierline TO tierline;

\connect tierline
REVOKE ALL ON SCHEMA public FROM PUBLIC;
ALTER SCHEMA public OWNER TO tierline;
