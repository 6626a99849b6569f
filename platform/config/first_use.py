"""A database nobody has used yet gets its tables before a command works on it."""

from __future__ import annotations

from django.core.management import call_command
from django.db import connection

from config import servers
from tenants.models import Tenant


def migrate_if_new() -> None:
    """Migrate our own embedded database where it is empty.

    A server that the environment names is its operator's: that one is migrated on purpose.
    """
    if not servers.is_own("postgres"):
        return
    if Tenant._meta.db_table not in connection.introspection.table_names():
        call_command("migrate_tenants", verbosity=0)
