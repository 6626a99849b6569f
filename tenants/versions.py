"""At which version a tenant's schema is, in one word."""

from __future__ import annotations

import hashlib
import inspect
import sys
from collections.abc import Iterable
from functools import cache

from django.conf import settings
from django.db.migrations import Migration
from django.db.migrations.loader import MigrationLoader

from tenants.roles import append_only_tables

Key = tuple[str, str]  # app label, migration name


@cache
def disk() -> MigrationLoader:
    """The migrations in the code, read once per process."""
    return MigrationLoader(None)


def tenant_migrations() -> dict[Key, Migration]:
    """Those that concern tenant schemas, by key."""
    labels = tenant_labels()
    return {key: found for key, found in disk().disk_migrations.items() if key[0] in labels}


@cache
def tenant_labels() -> frozenset[str]:
    from django.apps import apps

    names = set(settings.TENANT_APPS)
    return frozenset(config.label for config in apps.get_app_configs() if config.name in names)


@cache
def version() -> str:
    """What a tenant that is up to date bears as its version_stamp.

    It changes with the set of migrations and with the set of append-only tables.
    """
    return _digest(["/".join(key) for key in sorted(tenant_migrations())])


@cache
def fingerprint() -> str:
    """The same for the template, and it also changes when a migration file is edited.

    Which happens while the product is being built; the template is then made afresh.
    """
    return _digest(["/".join(key) + digest(key) for key in sorted(tenant_migrations())])


def digest(key: Key) -> str:
    """Of the file of one migration."""
    module = sys.modules[type(disk().disk_migrations[key]).__module__]
    return hashlib.sha256(inspect.getsource(module).encode()).hexdigest()


def _digest(parts: Iterable[str]) -> str:
    text = "\0".join([*parts, *append_only_tables(shared=False)])
    return hashlib.sha256(text.encode()).hexdigest()
