"""Bringing one schema to the code's version: by Django, or by repeating what Django did.

Django's executor needs about a second of Python per schema. So it runs once, in the
template, and the statements it sent are written down (MigrationScript); in the tenants
they are repeated, all in one transaction each. A migration that computes (RunPython) or
that cannot run in a transaction is not repeated but run by Django there too.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.db import connection, transaction
from django.db.migrations import Migration, RunPython, SeparateDatabaseAndState
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.recorder import MigrationRecorder
from django.db.migrations.state import ProjectState

from kernel.schema import PUBLIC, as_owner_of, in_schema
from tenants.backend.recording import recording
from tenants.models import MigrationScript
from tenants.versions import Key, digest, disk, tenant_labels, tenant_migrations

LOCK_TIMEOUT = "5s"  # a migration that waits longer would make everybody wait behind it

Scripts = dict[Key, MigrationScript]


class Recorder(MigrationExecutor):
    """Django's executor, which writes down the statements of each migration it applies."""

    def apply_migration(
        self,
        state: ProjectState,
        migration: Migration,
        fake: bool = False,
        fake_initial: bool = False,
    ) -> ProjectState:
        with recording() as statements:
            state = super().apply_migration(state, migration, fake, fake_initial)
        if migration.app_label in tenant_labels():
            _keep_script(migration, statements)
        return state


def migrate_by_django(schema: str, *, keep_scripts: bool = False) -> None:
    """Apply what is missing in a schema with Django's executor."""
    with as_owner_of(schema):
        MigrationRecorder(connection).ensure_schema()
        executor = (Recorder if keep_scripts else MigrationExecutor)(connection)
        labels = tenant_labels()
        targets = [key for key in executor.loader.graph.leaf_nodes() if key[0] in labels]
        plan = [step for step in executor.migration_plan(targets) if step[0].app_label in labels]
        executor.migrate(targets, plan=plan)


def migrate_by_script(schema: str, scripts: Scripts) -> bool:
    """Apply what is missing by repeating statements; False if Django has to do it.

    All of it commits or none; run it outside a transaction.
    """
    with as_owner_of(schema):
        missing = _missing(applied(schema))
        if any(key not in scripts or scripts[key].statements is None for key in missing):
            return False
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(_all_statements(missing, scripts))
    return True


def applied(schema: str) -> frozenset[Key]:
    """The migrations a schema has seen; none if it has no tables."""
    with as_owner_of(schema), connection.cursor() as cursor:
        cursor.execute("SELECT to_regclass(%s) IS NOT NULL", [f"{schema}.django_migrations"])
        if not cursor.fetchone()[0]:
            return frozenset()
        cursor.execute(f"SELECT app, name FROM {schema}.django_migrations")
        return frozenset(cursor.fetchall())


def scripts() -> Scripts:
    """All statements on record, by migration."""
    with in_schema(PUBLIC):
        return {(row.app, row.name): row for row in MigrationScript.objects.all()}


def edited(keys: Collection[Key]) -> bool:
    """Whether the file of a migration on record was changed after it was applied."""
    known = scripts()
    return any(
        key in known and key in disk().disk_migrations and known[key].digest != digest(key)
        for key in keys
    )


def _keep_script(migration: Migration, statements: list[str]) -> None:
    key = (migration.app_label, migration.name)
    repeatable = migration.atomic and not any(map(_computes, migration.operations))
    with in_schema(PUBLIC):
        MigrationScript.objects.update_or_create(
            app=key[0],
            name=key[1],
            defaults={"statements": statements if repeatable else None, "digest": digest(key)},
        )


def _computes(operation: Any) -> bool:
    if isinstance(operation, SeparateDatabaseAndState):
        return any(map(_computes, operation.database_operations))
    return isinstance(operation, RunPython) or not operation.reduces_to_sql


def _missing(seen: Collection[Key]) -> list[Key]:
    """What a schema lacks, in an order that respects dependencies."""
    graph, wanted = disk().graph, tenant_migrations()
    ordered: dict[Key, None] = {}
    for leaf in graph.leaf_nodes():
        ordered.update(dict.fromkeys(graph.forwards_plan(leaf)))
    return [key for key in ordered if key in wanted and key not in seen]


def _all_statements(missing: list[Key], scripts: Scripts) -> str:
    statements = [f"SET LOCAL lock_timeout = '{LOCK_TIMEOUT}'"]
    for app, name in missing:
        statements += [text.rstrip().rstrip(";") for text in scripts[app, name].statements or ()]
        statements.append(
            "INSERT INTO django_migrations (app, name, applied) "
            f"VALUES ('{app}', '{name}', CURRENT_TIMESTAMP)"
        )
    return ";\n".join(text for text in statements if text)
