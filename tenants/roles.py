"""The database roles: what each tenant's role may do, in SQL.

    tierline_platform   the login roles: the public schema, for everybody's sake
    tierline_tenant     what every tenant may do in the public schema; granted by rls.py
    r_t_000001          one tenant: its own schema, and what tierline_tenant may

A tenant's role owns nothing, cannot log in, and can neither create nor truncate tables.
Roles belong to the whole server, not to one database, so they are never dropped: another
database of the same server may have a tenant of the same number.
"""

from __future__ import annotations

from collections.abc import Sequence

from django.apps import apps
from django.conf import settings

PLATFORM = "tierline_platform"
TENANT = "tierline_tenant"

# Two databases of one server may get here at once: whoever comes second is content.
_CREATE = """
DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = '{role}') THEN
        CREATE ROLE {role} NOLOGIN INHERIT;
    END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
"""

# From PostgreSQL 16 on a membership says for itself whether it hands down its rights.
_LET_LOGIN_SWITCH = """
DO $$ BEGIN
    IF (SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = CURRENT_USER) THEN NULL;
    ELSIF current_setting('server_version_num')::int >= 160000 THEN
        EXECUTE format('GRANT {role} TO %I WITH INHERIT {inherit}, SET TRUE', CURRENT_USER);
    ELSE
        EXECUTE format('GRANT {role} TO %I', CURRENT_USER);
    END IF;
END $$;
"""

_GRANT_GROUP = f"""
DO $$ BEGIN GRANT {TENANT} TO {{role}};
EXCEPTION WHEN unique_violation THEN NULL;
END $$;
"""

# Created in the public schema by the first migration; tables that are books carry it.
REFUSE_CHANGE = """
CREATE OR REPLACE FUNCTION public.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only: write a reverse entry instead', TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END $$;
"""

_GUARD_BOOK = """
REVOKE UPDATE, DELETE ON {table} FROM {role};
DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_trigger
                   WHERE tgrelid = '{table}'::regclass AND tgname = 'append_only') THEN
        CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON {table}
            FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
    END IF;
END $$;
"""


def role_of(schema: str) -> str:
    return f"r_{schema}"


def create_groups() -> str:
    """The two group roles, and the login role as a member of the first."""
    return (
        _CREATE.format(role=PLATFORM)
        + _CREATE.format(role=TENANT)
        + _LET_LOGIN_SWITCH.format(role=PLATFORM, inherit="TRUE")
    )


def create_role(schema: str) -> str:
    """The role of one tenant, which the login role may take on but does not inherit from."""
    role = role_of(schema)
    return (
        _CREATE.format(role=role)
        + _LET_LOGIN_SWITCH.format(role=role, inherit="FALSE")
        + _GRANT_GROUP.format(role=role)
    )


def open_schema(schema: str) -> str:
    """Let the tenant's role use its schema and all tables that will be made in it."""
    role = role_of(schema)
    rights = "SELECT, INSERT, UPDATE, DELETE"
    future = f"ALTER DEFAULT PRIVILEGES IN SCHEMA {schema} GRANT"
    return (
        f"GRANT USAGE ON SCHEMA {schema} TO {role};\n"
        f"{future} {rights} ON TABLES TO {role};\n"
        f"{future} SELECT, USAGE ON SEQUENCES TO {role};\n"
    )


def close_migrations(schema: str) -> str:
    """Keep the record of migrations from the tenant: it says what its tables look like."""
    return f"REVOKE ALL ON {schema}.django_migrations FROM {role_of(schema)};\n"


def guard_books(schema: str) -> str:
    """Make the append-only tables of a schema just that, by rights and by trigger.

    Safe to repeat; takes no lock on a table that is guarded already.
    """
    role = role_of(schema) if schema.startswith("t_") else TENANT
    tables = append_only_tables(shared=schema == "public")
    return "".join(_GUARD_BOOK.format(table=f"{schema}.{table}", role=role) for table in tables)


def append_only_tables(*, shared: bool) -> Sequence[str]:
    """Tables of the models that say ``append_only = True``."""
    names = set(settings.SHARED_APPS if shared else settings.TENANT_APPS)
    models = [
        model
        for config in apps.get_app_configs()
        if config.name in names
        for model in config.get_models()
        if getattr(model, "append_only", False)
    ]
    return sorted(model._meta.db_table for model in models)
