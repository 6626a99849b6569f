"""What must be true of settings and server before anything runs: ``manage check``.

Those that ask the server run with ``manage check --database default`` and before migrations.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connections

from kernel.schema import PUBLIC, in_schema

KEY_FUNCTION = "tenants.cache.make_key"
BACKEND = "tenants.backend"

_RIGHTS = """
    SELECT rolsuper OR rolcreaterole,
           rolsuper OR has_database_privilege(current_database(), 'CREATE')
    FROM pg_roles WHERE rolname = current_user
"""


@register()
def settings_keep_tenants_apart(**_: Any) -> list[CheckMessage]:
    return [*_caches(), *_backend(), *_apps()]


@register(Tags.database)
def server_keeps_tenants_apart(
    databases: Sequence[str] | None = None, **_: Any
) -> list[CheckMessage]:
    if not databases or "default" not in databases:
        return []
    with in_schema(PUBLIC), connections["default"].cursor() as cursor:
        return [*_rights(cursor), *_pooling(lambda: _backend_pid(cursor))]


def _caches() -> list[CheckMessage]:
    return [
        Error(
            f"The cache {name!r} would let one tenant read another's entries.",
            hint=f'Give it "KEY_FUNCTION": "{KEY_FUNCTION}".',
            id="tenants.E001",
        )
        for name, cache in settings.CACHES.items()
        if cache.get("KEY_FUNCTION") != KEY_FUNCTION
    ]


def _backend() -> list[CheckMessage]:
    if settings.DATABASES["default"]["ENGINE"] == BACKEND:
        return []
    hint = f'Set "ENGINE": "{BACKEND}".'
    return [
        Error("The database backend puts no wall between tenants.", hint=hint, id="tenants.E002")
    ]


def _apps() -> list[CheckMessage]:
    both = set(settings.TENANT_APPS) & set(settings.SHARED_APPS)
    # A table that exists in both is read from public when a tenant's is missing.
    strays = sorted(app for app in both if not app.startswith("kernel."))
    strays += [app for app in settings.TENANT_APPS if app == "django.contrib.contenttypes"]
    return [
        Error(
            f"{app} is in SHARED_APPS and in TENANT_APPS.",
            hint="An app keeps its tables either in the public schema or in the tenants'.",
            id="tenants.E003",
        )
        for app in strays
    ]


def _rights(cursor: Any) -> list[CheckMessage]:
    cursor.execute(_RIGHTS)
    may_create_roles, may_create_schemas = cursor.fetchone()
    if may_create_roles and may_create_schemas:
        return []
    return [
        Error(
            "The database user cannot set up tenants: it needs CREATEROLE and CREATE on the "
            "database.",
            hint="ALTER ROLE … CREATEROLE; GRANT CREATE ON DATABASE … TO …;",
            id="tenants.E004",
        )
    ]


def _backend_pid(cursor: Any) -> int:
    cursor.execute("SELECT pg_backend_pid()")
    return int(cursor.fetchone()[0])


def _pooling(backend_pid: Callable[[], int]) -> list[CheckMessage]:
    """Two statements outside a transaction that meet two servers: a pooler is in between."""
    if len({backend_pid() for _ in range(8)}) == 1:
        return []
    return [
        Error(
            "A pooler in transaction mode stands before the database: it would hand one tenant's "
            "session to another.",
            hint="Use session mode, or no pooler but Django's.",
            id="tenants.E005",
        )
    ]
